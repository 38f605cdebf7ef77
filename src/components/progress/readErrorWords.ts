import type { Problem } from '../../model/panel';
import type { Words } from '../../words/createWords';

const UNEXPECTED: Problem = { kind: 'unexpected', serverMessage: null, retryAt: null };

/**
 * Why something could not be read. The catalogue's own words for a problem speak of saving what was typed; here nobody typed
 * anything, so the usual reasons are told by what can be done about reading.
 */
export function readErrorWords(words: Words, problem: Problem | null): { readonly title: string; readonly body: string } {
  const { kind, retryAt, serverMessage } = problem ?? UNEXPECTED;
  const told = words.errorWords(problem ?? UNEXPECTED, words.product);
  const id = kind === 'throttled' && retryAt ? 'progress.unread.at' : `progress.unread.${kind}`;
  if (serverMessage !== null || !words.has(id)) return told;
  return { title: told.title, body: words.say(id, { product: words.product, at: retryAt }) };
}
