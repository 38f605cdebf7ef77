import type { PublishPort } from '../../ports/publish';
import type { Prior } from '../../scoring/comparison';
import { type Gathered, tallyOfScored } from './gathered';
import { unpackTally } from './packedTally';
import { TallySum } from './tallySum';
import type { Weeks } from './weeks';

/** What each cohort achieved, by its key; the whole organisation under ''. */
export type Priors = ReadonlyMap<string, Prior>;

type Sums = Map<string, TallySum>;

function addUp(sums: Sums, cohorts: readonly string[], tally: Parameters<TallySum['add']>[0]): void {
  for (const key of new Set([...cohorts, ''])) {
    const sum = sums.get(key) ?? new TallySum();
    sums.set(key, sum);
    sum.add(tally);
  }
}

function toPriors(sums: Sums): Priors {
  return new Map([...sums].map(([key, sum]) => [key, { people: sum.count, tally: sum.total() }]));
}

function parsed(text: string): { readonly cohorts: readonly string[]; readonly tally: ReturnType<typeof unpackTally> } {
  try {
    const value: unknown = JSON.parse(text);
    const cohorts = typeof value === 'object' && value !== null && 'cohorts' in value ? value.cohorts : [];
    const keys = Array.isArray(cohorts) ? cohorts.filter((each) => typeof each === 'string') : [];
    return { cohorts: keys, tally: unpackTally(value) };
  } catch {
    return { cohorts: [], tally: null };
  }
}

/**
 * The priors of a period: the snapshots of the closed week before it, which nobody can move any more; else those of the closed
 * week itself. An organisation that has neither is compared with what it achieves now, once, in its first weeks.
 */
export async function frozenPriors(port: PublishPort, weeks: Weeks, gathered: Gathered, signal?: AbortSignal): Promise<Priors> {
  const byWeek = new Map<string, Sums>();
  for await (const row of port.published('snapshot', { from: weeks.before, to: weeks.closed }, signal)) {
    const { cohorts, tally } = parsed(row.tally);
    if (tally === null) continue;
    const sums = byWeek.get(row.week) ?? new Map<string, TallySum>();
    byWeek.set(row.week, sums);
    addUp(sums, cohorts, tally);
  }
  const frozen = byWeek.get(weeks.before) ?? byWeek.get(weeks.closed);
  if (frozen) return toPriors(frozen);
  const sums: Sums = new Map();
  for (const person of gathered.people.values()) addUp(sums, person.cohorts, tallyOfScored(person));
  return toPriors(sums);
}

/** Priors for a board, narrowest first; the organisation's stands last. @example priorsFor(priors, 'AE|North|over') */
export function priorsFor(priors: Priors, key: string): readonly Prior[] {
  const parts = key.split('|');
  const keys = [...parts.map((_, index) => parts.slice(0, parts.length - index).join('|')), ''];
  return keys.flatMap((each) => priors.get(each) ?? []);
}
