import { CrmError } from '../../../model/crmError';
import type { Person } from '../../../model/person';
import type { EntityName } from '../../../model/record';
import type { OwnPage, RecordBundle } from '../../../ports/crm';
import type { FactsRequest, OwnerFacts, Progress } from '../../../ports/publish';
import { withFollowUps } from '../followUps';
import { readOwn } from '../readOwn';
import type { Session } from '../session';
import type { Calls } from './listRows';
import { patient } from './patience';
import { pooled } from './pool';

/** Records a page, then fewer where there is more around them than one answer holds. */
const PAGES = [200, 50, 10, 1];

interface Ask {
  readonly entity: EntityName;
  readonly fields: readonly string[];
  readonly session: Session;
}

function partialError({ entity }: Ask, bundle: RecordBundle): CrmError {
  return new CrmError('permission', `${bundle.partial.join(', ')} around ${entity} cannot be read whole`, { code: 'PARTIAL' });
}

/** One owner's records of an entity; a part is never given for the whole. */
async function readEntity(ask: Ask, calls: Calls): Promise<readonly RecordBundle[]> {
  const { client, clock, signal } = calls;
  const { entity, fields, session } = ask;
  const read = (path: string) => patient(clock, () => client.read(path, {}, signal), signal);
  for (const [attempt, size] of PAGES.entries()) {
    const found = new Map<string, RecordBundle>();
    let cut: RecordBundle | undefined;
    for (let cursor: string | null | undefined; cursor !== null && !cut; ) {
      const request = { entity, fields, cursor: cursor ?? null, now: clock.now(), page: size };
      const own: OwnPage = await patient(clock, () => readOwn(client, session, request, signal), signal);
      const page = entity === 'Activity' ? await withFollowUps(own, session, read) : own;
      cut = page.bundles.find(({ partial }) => partial.length > 0);
      for (const bundle of page.bundles) found.set(bundle.record.ref.id, bundle);
      cursor = page.next;
    }
    if (!cut) return [...found.values()];
    if (attempt === PAGES.length - 1) throw partialError(ask, cut);
  }
  return [];
}

/** Own answers and muted rules come with every record; those without a record are nobody's but the panel's. */
function withoutMutes(bundle: RecordBundle): RecordBundle {
  const counting = bundle.responses.filter(({ ref, kind }) => ref !== null && (kind === 'notKnown' || kind === 'whyNot'));
  return { ...bundle, responses: counting };
}

/**
 * The records of many owners, several owners side by side, each by the same paged reads as the person's own score. Of the
 * organisation only so many owners are in memory at once.
 */
export async function* readFacts(
  session: Session,
  request: FactsRequest,
  calls: Calls & { readonly width: number },
  report?: (progress: Progress) => void,
): AsyncGenerator<OwnerFacts> {
  const entities = Object.entries(request.fields) as [EntityName, readonly string[]][];
  const readOwner = async ({ id, zone }: Pick<Person, 'id' | 'zone'>): Promise<OwnerFacts> => {
    const own: Session = { ...session, userId: id, person: { ...session.person, id, zone } };
    const bundles: RecordBundle[] = [];
    for (const [entity, fields] of entities) {
      if (!session.tables.has(entity)) continue;
      for (const bundle of await readEntity({ entity, fields, session: own }, calls)) bundles.push(withoutMutes(bundle));
    }
    return { ownerId: id, bundles };
  };
  let done = 0;
  for await (const facts of pooled(request.owners, calls.width, readOwner)) {
    done += 1;
    report?.({ done, total: request.owners.length, what: 'owners' });
    yield facts;
  }
}
