import type { EntityName } from '../../../model/record';
import type { RecordBundle } from '../../../ports/crm';
import type { FactsRequest, OwnerFacts, Progress } from '../../../ports/publish';
import type { Context } from '../context';
import { ownPage } from '../ownPage';
import type { PublishBase } from './createPublishBase';
import { patient } from './patience';

/** Owners that are read side by side: a browser opens six connections to a host, and the page itself needs some. */
const WIDTH = 4;

/** Own answers and muted rules come with every record; those without a record are nobody's but the panel's. */
function withoutMutes(bundle: RecordBundle): RecordBundle {
  const counting = bundle.responses.filter(({ ref, kind }) => ref !== null && (kind === 'notKnown' || kind === 'whyNot'));
  return { ...bundle, responses: counting };
}

/**
 * The records of a few owners by the same paged reads as the person's own score: for a browser, in which bulk jobs and temporary
 * files do not exist.
 */
export async function* pagedFacts(
  { context, known }: Pick<PublishBase, 'context' | 'known'>,
  { fields, owners }: FactsRequest,
  report?: (progress: Progress) => void,
  signal?: AbortSignal,
): AsyncGenerator<OwnerFacts> {
  const entities = Object.entries(fields) as [EntityName, readonly string[]][];
  const readOwner = async ({ id, zone }: FactsRequest['owners'][number]): Promise<OwnerFacts> => {
    const all = known();
    const own: Context = { ...context, known: async () => ({ ...all, person: { ...all.person, id, zone } }) };
    const found = new Map<string, RecordBundle>();
    for (const [entity, names] of entities) {
      for (let cursor: string | null | undefined; cursor !== null; ) {
        const at: string | null = cursor ?? null;
        const page = await patient(context.clock, () => ownPage(own, entity, names, at, signal), signal);
        for (const bundle of page.bundles) found.set(bundle.record.ref.id, withoutMutes(bundle));
        cursor = page.next;
      }
    }
    return { ownerId: id, bundles: [...found.values()] };
  };
  let done = 0;
  for (let at = 0; at < owners.length; at += WIDTH) {
    for (const facts of await Promise.all(owners.slice(at, at + WIDTH).map(readOwner))) {
      done += 1;
      report?.({ done, total: owners.length, what: 'owners' });
      yield facts;
    }
  }
}
