import { type DigestReport, type SendDigestsInput, sendDigests } from '../../src/flows/digest/sendDigests';
import type { Progress, PublishPort } from '../../src/ports/publish';
import { composeDigest } from '../../src/words/composeDigest';
import { createWords } from '../../src/words/createWords';
import { learnTeam } from '../../src/words/learnTeam';
import { EXIT } from './failure';
import { UsageError } from './usage';

export interface DigestRun extends Pick<SendDigestsInput, 'clock' | 'trueClock' | 'week' | 'dryRun' | 'format'> {
  readonly port: PublishPort;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal | undefined;
}

const of = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

/** How it went, in figures: no name and no address is ever told. */
export function digestLines(report: DigestReport, dryRun: boolean): readonly string[] {
  const { week, nothing, readers, sent, before, unknown, unsubscribed, withoutAddress, refused, waiting } = report;
  if (nothing) return [`The week of ${week} is not published as a whole: publish it first. No digest was sent.`];
  return [
    `Digest of the week of ${week}: ${of(readers, 'reader', 'readers')}.`,
    dryRun ? `${waiting} would be sent.` : `${sent} sent.`,
    ...(before > 0 ? [`${before} had theirs already.`] : []),
    ...(unsubscribed > 0 ? [`${of(unsubscribed, 'wants', 'want')} none.`] : []),
    ...(withoutAddress > 0 ? [`${withoutAddress} without an e-mail address.`] : []),
    ...(refused > 0 ? [`${refused} refused by the CRM: the next run tries them again.`] : []),
    ...(!dryRun && waiting > 0 ? [`${of(waiting, 'waits', 'wait')}: the CRM takes no more mails now. Run it again later.`] : []),
    ...(unknown > 0
      ? [`${unknown} begun by a run that stopped. Whether they were sent is not known, so they are not sent again.`]
      : []),
  ];
}

/** Sends the digests of the closed week; in each reader's own form of dates and numbers. */
export async function runDigest({ port, onProgress, signal, ...run }: DigestRun): Promise<{
  readonly lines: readonly string[];
  readonly exitCode: number;
}> {
  const { digest } = port;
  if (!digest) throw new UsageError('digests cannot be sent from here');
  await learnTeam();
  const report = await sendDigests({
    ...run,
    port,
    digest,
    compose: (what, { locale, zone }, mode, currency) => {
      // Nothing in it is said relative to the moment at which it is made, so that the same week gives the same text.
      const at = { today: what.until, now: `${what.until}T12:00:00.000Z`, productName: port.productName };
      return composeDigest(what, createWords({ locale, zone, currency, ...at }), mode, digest.page);
    },
    onProgress: (done, total) => onProgress?.({ done, total, what: 'readers' }),
    ...(signal ? { signal } : {}),
  });
  const { nothing, refused, waiting } = report;
  const exitCode = nothing ? EXIT.refused : refused > 0 ? EXIT.someRefused : waiting > 0 && !run.dryRun ? EXIT.later : EXIT.done;
  return { lines: digestLines(report, run.dryRun ?? false), exitCode };
}
