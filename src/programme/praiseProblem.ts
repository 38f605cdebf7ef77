/** Longest text that both CRMs take for a post. Dataverse: Post, column Text, 1,000 letters. */
export const LONGEST_PRAISE = 1_000;

/** Words by which thanks turn into a comparison, or into the naming of a shortfall. */
const SHORTFALL =
  /\b(worst|bottom|last place|lowest|least|lazy|late|missing|missed|behind|overdue|fail\w*|forgot\w*|never|shame\w*|unlike|except|only \d+ of)\b/i;

/**
 * What stands against publishing these words as thanks (D21): public praise names what went well, never a shortfall. A person reads the
 * text before it goes out; this only stops what no thanks say.
 * @example praiseProblem('Thank you, Harbour, unlike Coast') // 'shortfall'
 */
export function praiseProblem(text: string): 'empty' | 'tooLong' | 'shortfall' | null {
  if (text.trim() === '') return 'empty';
  if (text.length > LONGEST_PRAISE) return 'tooLong';
  return SHORTFALL.test(text) ? 'shortfall' : null;
}
