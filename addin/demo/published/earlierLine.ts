import type { PackedTally } from '../../../src/flows/publish/packedTally';
import type { PersonLine } from '../../../src/flows/publish/personLine';
import { addCounters, type Counters, counterKey, counterOf } from '../../../src/model/sheet';

/** How much better a week is than the one before, and how far a single week may lie off that, as shares. */
const STEP = 0.006;
const SWING = 0.02;

/** A number from -1 to 1 that follows from a text: FNV-1a, so that every start shows the same history. */
function swing(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  // The last letters of a text move the low bits alone: they are stirred into all.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((hash ^ (hash >>> 13)) >>> 0) / 0x7fffffff - 1;
}

function earlierTally({ records, cells, rules }: PackedTally, share: number): PackedTally {
  const sums = Object.entries(cells).map(([key, [n = 0, sum = 0, squares = 0]]) => {
    const [less, lessSquared] = [Math.round(sum * share), Math.round(squares * share * share)];
    return [key, [n, less, lessSquared]] as const;
  });
  // Verdicts in the order pass, missing, …: what is met today was missing then.
  const counts = Object.entries(rules).map(([key, [pass = 0, missing = 0, ...rest]]) => {
    const lost = Math.round(pass * (1 - share));
    return [key, [pass - lost, missing + lost, ...rest]] as const;
  });
  return { records, cells: Object.fromEntries(sums), rules: Object.fromEntries(counts) };
}

/** The rule whose gap is closed most often as people get used to it. */
const LEARNED = 'opportunity.nextStep';
/** Every week a few more people use each part of the CRM. */
const USE_STEP = 0.015;

/** Some of today's complete deals had a gap, some of today's usable records were not usable, some parts of the CRM were not in use. */
function earlierCounters(counters: Counters, person: string, weeksAgo: number, share: number): Counters {
  const kept = { ...counters };
  // Rounded up or down by chance, or the few deals of one person would never show a change.
  const whole = (amount: number) => Math.floor(amount + (swing(`${person} ${weeksAgo} chance`) + 1) / 2);
  const complete = counterOf(counters, 'gap', 'none');
  const moved = Math.min(complete, whole(complete * (1 - share)));
  if (moved > 0) {
    const money = Math.round((counterOf(counters, 'gapMoney', 'none') * moved) / complete);
    for (const [name, amount] of [
      ['gap', moved],
      ['gapMoney', money],
    ] as const) {
      kept[counterKey(name, 'none')] = counterOf(counters, name, 'none') - amount;
      kept[counterKey(name, LEARNED)] = counterOf(counters, name, LEARNED) + amount;
    }
  }
  const knowledge = counterOf(counters, 'knowledge');
  const unusable = counterOf(counters, 'unusable') + whole(knowledge * (1 - share) * 0.5);
  if (unusable > 0) kept[counterKey('unusable')] = Math.min(knowledge, unusable);
  for (const key of Object.keys(counters).filter((each) => each.startsWith('use|'))) {
    if (swing(`${person} ${key}`) > 1 - 2 * USE_STEP * weeksAgo) delete kept[key];
  }
  return addCounters(kept);
}

/**
 * What a person's figures may have been some weeks ago: generated, a little lower with every week, up and down by chance. Cells
 * stay possible ones: the same records, with values and squares lowered alike.
 */
export function earlierLine(line: PersonLine, weeksAgo: number): PersonLine {
  const share = Math.min(1, 1 - STEP * weeksAgo + SWING * swing(`${line.personId} ${weeksAgo}`));
  return {
    ...line,
    tally: earlierTally(line.tally, share),
    counters: earlierCounters(line.counters, line.personId, weeksAgo, share),
    openFindings: Math.round(line.openFindings * (2 - share)),
  };
}
