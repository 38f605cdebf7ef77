import type { PackedTally } from '../../../src/flows/publish/packedTally';
import type { PersonLine } from '../../../src/flows/publish/personLine';

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

/**
 * What a person's figures may have been some weeks ago: generated, a little lower with every week, up and down by chance. Cells
 * stay possible ones: the same records, with values and squares lowered alike.
 */
export function earlierLine(line: PersonLine, weeksAgo: number): PersonLine {
  const share = Math.min(1, 1 - STEP * weeksAgo + SWING * swing(`${line.personId} ${weeksAgo}`));
  return {
    ...line,
    tally: earlierTally(line.tally, share),
    openFindings: Math.round(line.openFindings * (2 - share)),
  };
}
