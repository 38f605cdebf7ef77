import { CrmError } from '../../model/crmError';
import type { IsoDate } from '../../model/dates';
import { type ComposedDigest, DIGEST_CHOICE, type Digest, type DigestClaim, WEEKLY } from '../../model/digest';
import type { PrivacyMode } from '../../model/programme';
import type { ClockPort } from '../../ports/clock';
import type { DigestPort } from '../../ports/digest';
import type { OptIn, PublishPerson, PublishPort } from '../../ports/publish';
import { ProgrammeError } from '../../programme/problem';
import { type HeldLease, holdLease } from '../publish/lease';
import { publishPlan } from '../publish/publishPlan';
import { PublishRefused } from '../publish/publishRefused';
import { weeksAt } from '../publish/weeks';
import { digestOf } from './digestOf';
import { readReaders } from './readReaders';

export interface SendDigestsInput {
  readonly port: PublishPort;
  readonly digest: DigestPort;
  readonly clock: ClockPort;
  /** The machine's own, where `clock` is for another day. */
  readonly trueClock?: ClockPort;
  /** Any day of the week to take as the running one: the digest is of the week before. */
  readonly week?: IsoDate | null;
  /** Claims and sends nothing. */
  readonly dryRun?: boolean;
  readonly format?: 'html' | 'text';
  /** The words for one reader, in that person's language and form of numbers. */
  readonly compose: (digest: Digest, reader: PublishPerson, mode: PrivacyMode, currency: string) => ComposedDigest;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** How it went, in figures without names. */
export interface DigestReport {
  readonly week: IsoDate;
  readonly mode: PrivacyMode;
  /** Nothing was published for the week: there is nothing to tell. */
  readonly nothing: boolean;
  readonly readers: number;
  readonly sent: number;
  /** Sent by a run before. */
  readonly before: number;
  /** Begun by a run that stopped: whether they were sent is not known, and they are not sent again. */
  readonly unknown: number;
  readonly unsubscribed: number;
  readonly withoutAddress: number;
  readonly refused: number;
  /** Readers that wait because the CRM takes no more mails now. */
  readonly waiting: number;
}

/** Who wants none. As with every choice, nobody is signed on by somebody else, and a withdrawal counts whoever made it. */
async function unsubscribed(port: PublishPort, signal?: AbortSignal): Promise<ReadonlySet<string>> {
  const latest = new Map<string, OptIn>();
  for await (const choice of port.optIns(signal)) {
    const kept = latest.get(choice.personId);
    const counts = choice.what === DIGEST_CHOICE && (choice.byOneself || !choice.active);
    if (counts && (!kept || (kept.at ?? '') <= (choice.at ?? ''))) latest.set(choice.personId, choice);
  }
  return new Set([...latest.values()].filter(({ active }) => !active).map(({ personId }) => personId));
}

/** So many refusals one after the other are the CRM's, not the readers': its mail is switched off, or the day's are used up. */
const MOST_REFUSED = 5;

type Count = 'sent' | 'unknown' | 'refused' | 'before';

/** One reader: claim, send, settle. What was begun and not seen through stays claimed, and is never begun again. */
async function sendOne(
  { digest, clock, signal }: SendDigestsInput,
  mail: Parameters<DigestPort['send']>[0],
  week: IsoDate,
): Promise<Count> {
  const { readerId } = mail;
  try {
    if (!(await digest.claim(readerId, week, WEEKLY, signal))) return 'before';
  } catch (error) {
    if (!(error instanceof CrmError) || !error.ambiguous) throw error;
    // The answer got lost. Nobody else sends while this run has the lease: a claim that is there by now is its own.
    let mine = false;
    for await (const claim of digest.claims(week, WEEKLY, signal)) mine ||= claim.readerId === readerId;
    if (!mine && !(await digest.claim(readerId, week, WEEKLY, signal))) return 'before';
  }
  try {
    await digest.send(mail, signal);
  } catch (error) {
    if (!(error instanceof CrmError) || error.ambiguous) return 'unknown';
    await digest.withdraw(readerId, week, WEEKLY, signal);
    if (error.kind === 'invalid') return 'refused';
    throw error;
  }
  const claim: DigestClaim = { readerId, week, sentAt: clock.now() };
  // It went out: a claim that cannot be settled is told as unknown by the next run, and not sent again.
  await digest.settle(claim, WEEKLY, signal).catch(() => undefined);
  return 'sent';
}

async function programmeOf(port: PublishPort, signal?: AbortSignal) {
  const start = await port.start([], signal);
  try {
    return { start, plan: publishPlan(start, port.crm) };
  } catch (error) {
    if (error instanceof ProgrammeError) throw new PublishRefused('programmeUnreadable', [error.message]);
    throw error;
  }
}

/**
 * Sends the digest of the closed week to everybody who has figures or leads somebody: once a reader and week, whatever is
 * retried. Each gets the own row and groups that are large enough, in every privacy mode.
 * @throws PublishRefused where another run is at work, or this user may not publish; CrmError where the CRM cannot be reached
 */
export async function sendDigests(input: SendDigestsInput): Promise<DigestReport> {
  const { port, digest, clock, trueClock = clock, dryRun = false, format = 'html', compose, onProgress, signal } = input;
  const { start, plan } = await programmeOf(port, signal);
  const mode = plan.programme.privacyMode;
  const { closed: week } = weeksAt(clock.now(), start.organisation.zone, input.week ?? null);
  const lease: HeldLease | null = dryRun ? null : await holdLease(port, trueClock, signal);
  try {
    const readers = await readReaders(port, week, signal);
    const off = await unsubscribed(port, signal);
    const claims = new Map<string, DigestClaim>();
    for await (const claim of digest.claims(week, WEEKLY, signal)) claims.set(claim.readerId, claim);
    const count = { sent: 0, before: 0, unknown: 0, unsubscribed: 0, withoutAddress: 0, refused: 0, waiting: 0 };
    let done = 0;
    let refusedInARow = 0;
    for (const { person, ...reader } of readers) {
      const claim = claims.get(person.id);
      if (off.has(person.id)) count.unsubscribed += 1;
      else if (claim) count[claim.sentAt === null ? 'unknown' : 'before'] += 1;
      else if (person.email === null || person.email === '') count.withoutAddress += 1;
      else if (dryRun || count.waiting > 0 || refusedInARow >= MOST_REFUSED) count.waiting += 1;
      else {
        const { subject, text, html } = compose(digestOf(week, reader), person, mode, start.organisation.currency);
        const rich = format === 'html';
        const mail = { readerId: person.id, to: person.email, subject, body: rich ? html : text, rich };
        try {
          const how = await sendOne(input, mail, week);
          refusedInARow = how === 'refused' ? refusedInARow + 1 : 0;
          count[how] += 1;
        } catch (error) {
          if (!(error instanceof CrmError) || error.kind !== 'throttled') throw error;
          count.waiting += 1; // the day's mails are used up: the rest waits for the next run
        }
      }
      done += 1;
      onProgress?.(done, readers.length);
      await lease?.keep();
    }
    return { week, mode, nothing: readers.length === 0, readers: readers.length, ...count };
  } finally {
    await lease?.release();
  }
}
