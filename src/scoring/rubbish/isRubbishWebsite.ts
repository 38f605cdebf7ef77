import { websiteHost } from '../text/website';
import { isKeyboardRun } from './keyboardRun';
import { isPlaceholderPhrase } from './placeholderPhrase';
import { plainTokens } from './plainTokens';
import { isOneCharacter } from './repetition';

/** Names kept for examples (RFC 2606, RFC 6761), or that say there is none. `test.de` is a real company: it is not here. */
const NOBODY =
  /^(example\.(com|org|net)|(none|na|nowebsite|noweb|no|nowhere|unknown|website|domain|yourwebsite|yourdomain)\.[a-z]{2,3})$/;

/**
 * Is this web address a placeholder?
 * @example isRubbishWebsite('www.none.com') // true; isRubbishWebsite('test.de') // false
 */
export function isRubbishWebsite(text: string): boolean {
  const host = websiteHost(text);
  if (host === null) return text.length <= 80 && isPlaceholderPhrase(plainTokens(text));
  const [name = ''] = host.split('.');
  return NOBODY.test(host) || /\.(example|test|invalid)$/.test(host) || isOneCharacter(name) || isKeyboardRun(name);
}
