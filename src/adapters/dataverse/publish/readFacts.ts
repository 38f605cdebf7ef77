import { CrmError } from '../../../model/crmError';
import type { Person } from '../../../model/person';
import type { EntityName } from '../../../model/record';
import type { OwnPage, RecordBundle } from '../../../ports/crm';
import type { FactsRequest, OwnerFacts, Progress } from '../../../ports/publish';
import { fetchPath } from '../fetchXml';
import { mapActivities } from '../mapActivity';
import { readOwn } from '../readOwn';
import { ACTIVITY_COLUMNS } from '../recordPaths';
import type { Session } from '../session';
import { SHAPES } from '../shape';
import type { Calls } from './listRows';
import { patient } from './patience';
import { pooled } from './pool';

/** Records a page, then fewer where there is more around them than one answer holds. */
const PAGES = [200, 50, 10, 1];
/** Open activities that are kept beside one: the newest, for a follow-up is made after what it follows. */
const MOST_FOLLOWING = 5;
/** An activity that is open, or scheduled. */
const OPEN_STATES = [0, 3];

interface Ask {
  readonly entity: EntityName;
  readonly fields: readonly string[];
  readonly session: Session;
}

/** Beside each activity the open ones about the same thing: one of them may be its follow-up. */
async function withFollowUps(
  page: OwnPage,
  { session }: Ask,
  { client, clock, signal }: Calls,
): Promise<readonly RecordBundle[]> {
  const aboutOf = ({ activities, record }: RecordBundle) => activities?.find(({ id }) => id === record.ref.id)?.about?.id ?? null;
  const values = [...new Set(page.bundles.flatMap((bundle) => aboutOf(bundle) ?? []))];
  if (values.length === 0) return page.bundles;
  const where = [
    { attribute: 'regardingobjectid', values },
    { attribute: 'statecode', values: OPEN_STATES },
  ];
  const path = fetchPath({ shape: SHAPES.activity, attributes: ACTIVITY_COLUMNS, where });
  const rows = await patient(clock, () => client.read(path, {}, signal), signal);
  const open = mapActivities([rows], null, null, session.person.zone).filter(({ done }) => !done);
  return page.bundles.map((bundle) => {
    const about = aboutOf(bundle);
    const others = about === null ? [] : open.filter((each) => each.about?.id === about && each.id !== bundle.record.ref.id);
    others.sort((a, b) => ((a.createdAt ?? '') < (b.createdAt ?? '') ? 1 : -1)).splice(MOST_FOLLOWING);
    return others.length === 0 ? bundle : { ...bundle, activities: [...(bundle.activities ?? []), ...others] };
  });
}

function partialError({ entity }: Ask, bundle: RecordBundle): CrmError {
  return new CrmError('permission', `${bundle.partial.join(', ')} around ${entity} cannot be read whole`, { code: 'PARTIAL' });
}

/** One owner's records of an entity; a part is never given for the whole. */
async function readEntity(ask: Ask, calls: Calls): Promise<readonly RecordBundle[]> {
  const { client, clock, signal } = calls;
  const { entity, fields, session } = ask;
  for (const [attempt, size] of PAGES.entries()) {
    const found = new Map<string, RecordBundle>();
    let cut: RecordBundle | undefined;
    for (let cursor: string | null | undefined; cursor !== null && !cut; ) {
      const request = { entity, fields, cursor: cursor ?? null, now: clock.now(), page: size };
      const page: OwnPage = await patient(clock, () => readOwn(client, session, request, signal), signal);
      const bundles = entity === 'Activity' ? await withFollowUps(page, ask, calls) : page.bundles;
      cut = bundles.find(({ partial }) => partial.length > 0);
      for (const bundle of bundles) found.set(bundle.record.ref.id, bundle);
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
