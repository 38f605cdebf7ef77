import type { ElsewhereFacts } from '../model/facts';
import type { FieldValue } from '../model/record';
import type { RecordBundle } from '../ports/crm';
import { accountNameOf, createTwinIndex } from './publish/twinIndex';

const MINUTES_5 = 300_000;
const DAYS_30 = 30 * 86_400_000;

export const textOf = (value: FieldValue | undefined) => (typeof value === 'string' ? value : null);

/** How many moments of a sorted list lie within `span` of `at`. */
function within(sorted: readonly number[], at: number, span: number): number {
  const first = (limit: number) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? 0) < limit) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return first(at + span + 1) - first(at - span);
}

/** An activity that took place: what is planned repeats nothing, and some CRMs give it along. */
function isDone({ record, activities }: RecordBundle): boolean {
  return activities?.some(({ id, done }) => done && id === record.ref.id) ?? false;
}

/** Nobody copies longer texts by hand, and their beginnings tell them apart. */
const LONGEST = 4_000;

/**
 * Letters and digits alone, in small letters: what is blank, a sign or cannot be seen makes no other text. Another number does: what a
 * dialler logs by itself ("Outbound call to …, 125 s") and offers that were sent differ by nothing else.
 */
export function plain(text: string | null): string {
  const seen = (text ?? '')
    .slice(0, LONGEST)
    .normalize('NFKC')
    .replace(/\p{DI}/gu, '');
  return seen.replace(/[^\p{L}\p{M}\p{N}]/gu, '').toLowerCase();
}

/** Subject and text of an activity as one word to compare by; `null` where the text was not read. */
function wordsOf({ record }: RecordBundle): string | null {
  const { subject, description } = record.fields;
  if (description === undefined) return null;
  return `${plain(textOf(subject))}\n${plain(textOf(description))}`;
}

/**
 * What other records say of each one, worked out over all records of one owner: equal amounts of open deals, likely twins among
 * the own accounts, the same text of completed activities within 30 days, those made within five minutes. Moments are those that the
 * platform set. A twin that a colleague owns is no matter of the owner's score: it may be one that the owner must not see, and it
 * is not for the owner to mend.
 */
export function elsewhereOf(bundles: readonly RecordBundle[]): (bundle: RecordBundle) => ElsewhereFacts {
  const amounts = new Map<number, number>();
  const made: number[] = [];
  const texts = new Map<string, number[]>();
  const twins = createTwinIndex();
  for (const bundle of bundles) {
    const { record, status } = bundle;
    const { amount } = record.fields;
    if (record.ref.entity === 'Opportunity' && status === 'open' && typeof amount === 'number') {
      amounts.set(amount, (amounts.get(amount) ?? 0) + 1);
    }
    if (record.ref.entity === 'Account') twins.add(accountNameOf(record));
    if (record.ref.entity !== 'Activity' || record.createdAt === null || !isDone(bundle)) continue;
    const at = Date.parse(record.createdAt);
    made.push(at);
    const words = wordsOf(bundle);
    const moments = words === null ? null : (texts.get(words) ?? []);
    moments?.push(at);
    if (words !== null && moments !== null) texts.set(words, moments);
  }
  const ascending = (a: number, b: number) => a - b;
  made.sort(ascending);
  for (const moments of texts.values()) moments.sort(ascending);
  return (bundle) => {
    const { record } = bundle;
    const { amount } = record.fields;
    const at = record.createdAt === null ? null : Date.parse(record.createdAt);
    const isActivity = record.ref.entity === 'Activity' && at !== null && isDone(bundle);
    const words = isActivity ? wordsOf(bundle) : null;
    return {
      sameAmount: record.ref.entity === 'Opportunity' && typeof amount === 'number' ? (amounts.get(amount) ?? 0) : null,
      twins: record.ref.entity === 'Account' ? twins.of(accountNameOf(record)) : null,
      sameText: isActivity && words !== null ? within(texts.get(words) ?? [], at, DAYS_30) - 1 : null,
      madeTogether: isActivity ? within(made, at, MINUTES_5) : null,
    };
  };
}
