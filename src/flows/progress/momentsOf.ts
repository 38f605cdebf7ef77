import type { Instant } from '../../model/dates';
import type { ConsumerGroup, Moment, MomentsView } from '../../model/moments';
import type { Consumer, FollowUps, OthersWork, OwnTrace } from '../../ports/ownWork';

const DAY_MS = 86_400_000;
/** An entry of longer ago is no reason for what somebody does today. */
const WINDOW_DAYS = 14;
const MOST = 5;

/** The newest own entry about the customer before a colleague's work, no more than 14 days before. */
function entryBefore(own: readonly OwnTrace[], { accountId, at }: OthersWork): OwnTrace | null {
  const end = Date.parse(at);
  const fits = own.filter((trace) => {
    const before = end - Date.parse(trace.at);
    return trace.accountId === accountId && before > 0 && before <= WINDOW_DAYS * DAY_MS;
  });
  return fits.reduce<OwnTrace | null>((newest, each) => (newest && newest.at >= each.at ? newest : each), null);
}

/** A moment, and what it is told once for: an own entry, or an own contact. */
interface Told {
  readonly key: string;
  readonly moment: Moment;
}

function momentOf(own: readonly OwnTrace[], work: OthersWork): readonly Told[] {
  const entry = entryBefore(own, work);
  if (!entry && !work.contact) return [];
  const { kind, ref, name, at, contact } = work;
  const after = entry && { kind: entry.kind, ref: entry.ref, at: entry.at };
  const [contactName, accountName] = [contact?.name ?? null, entry?.accountName ?? null];
  return [{ key: entry?.ref.id ?? contact?.id ?? '', moment: { kind, ref, name, at, after, contactName, accountName } }];
}

/** People by department, most first; each person once. */
export function consumerGroups(consumers: readonly Consumer[]): readonly ConsumerGroup[] {
  const counts = new Map<string | null, number>();
  for (const { department } of new Map(consumers.map((each) => [each.id, each])).values())
    counts.set(department, (counts.get(department) ?? 0) + 1);
  return [...counts]
    .map(([department, people]) => ({ department, people }))
    .sort((a, b) => b.people - a.people || (a.department ?? '\uffff').localeCompare(b.department ?? '\uffff'));
}

/**
 * What came of own entries: the newest five moments, one for each own entry and one for each own contact, and who works on
 * what the person keeps.
 */
export function momentsOf({ own, others, consumers, complete }: FollowUps): MomentsView {
  const newestFirst = [...(others ?? [])].sort((a, b) => b.at.localeCompare(a.at));
  const told = new Set<string>();
  const moments = newestFirst
    .flatMap((work) => momentOf(own ?? [], work))
    .flatMap(({ key, moment }) => {
      if (told.has(key)) return [];
      told.add(key);
      return [moment];
    });
  return {
    moments: moments.slice(0, MOST),
    dependents: others === null ? null : new Set(others.map(({ ownerId }) => ownerId)).size,
    groups: consumers === null ? [] : consumerGroups(consumers),
    complete: complete && own !== null,
  };
}

/** How far back entries are looked at: 60 days of moments, and the days before the first of them. */
export function momentsSince(now: Instant): Instant {
  return new Date(Date.parse(now) - (60 + WINDOW_DAYS) * DAY_MS).toISOString();
}
