import { MOST_PEOPLE, MOST_RECORDS } from '../../model/browserLimits';
import type { FactsRequest, OwnerFacts, Progress, PublishPort } from '../../ports/publish';
import { type PublishInput, type PublishReport, publish } from './publish';
import { PublishRefused } from './publishRefused';

/** The port of a small organisation: it refuses before it reads too much. Nothing was written by then but the run's own row. */
function small(port: PublishPort): PublishPort {
  async function* counted(
    request: FactsRequest,
    onProgress?: (progress: Progress) => void,
    signal?: AbortSignal,
  ): AsyncGenerator<OwnerFacts> {
    const { length } = request.owners;
    if (length > MOST_PEOPLE) throw new PublishRefused('tooManyPeople', [`${length} of ${MOST_PEOPLE}`]);
    let records = 0;
    for await (const facts of port.facts(request, onProgress, signal)) {
      records += facts.bundles.length;
      if (records > MOST_RECORDS) throw new PublishRefused('tooManyRecords', [`more than ${MOST_RECORDS}`]);
      yield facts;
    }
  }
  return { ...port, facts: counted };
}

/**
 * Publishes a small organisation from the browser of a person who may publish and is not ranked: the same run, the same checks and the
 * same rows as the command line's.
 * @throws PublishRefused as `publish` does, and `tooManyPeople`, `tooManyRecords`
 * @example await publishHere({ port, clock, isThrowAway, onProgress: ({ done, total }) => show(done, total) })
 */
export function publishHere(input: Omit<PublishInput, 'lines' | 'dryRun' | 'week'>): Promise<PublishReport> {
  return publish({ ...input, port: small(input.port) });
}
