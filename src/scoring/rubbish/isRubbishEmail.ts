import { type EmailParts, parseEmail } from '../text/email';
import { isDisposable } from './disposable';
import { isKeyboardRun, isMash } from './keyboardRun';
import { isPlaceholderPhrase } from './placeholderPhrase';
import { plainTokens } from './plainTokens';
import { isOneCharacter, isRepeatedPiece } from './repetition';

/** Does a throw-away mail service own this domain? */
export type IsThrowAway = (domain: string) => boolean;

/** Names that nobody owns (RFC 2606, RFC 6761) and the examples of the languages. */
const RESERVED = new Set([
  'example.com',
  'example.org',
  'example.net',
  'example.edu',
  'email.invalid',
  'domain.com',
  'yourdomain.com',
  'yourcompany.com',
]);
const RESERVED_TOPS = new Set(['example', 'test', 'invalid', 'localhost', 'local']);

/** Local parts that stand for nobody, whatever the domain. */
const NOBODY =
  /^(test(er|ing|e|user|mail|email)?|noe?mail|no-?reply|no[._-]?e?-?mail|do-?not-?reply|none|nobody|null|unknown|dummy|fake|asdf+|qwert[yz]|xx+|aaa+|abc|placeholder|sample|example|keine|kein|aucun|brak|nessuno|nessuna|ninguno|prueba|prova|teste|geen|unbekannt|inconnu|desconocido|nvt|na|n[._]a)[0-9]{0,4}$/;

function isTyped(token: string): boolean {
  return isOneCharacter(token) || isKeyboardRun(token) || isMash(token) || isRepeatedPiece(token, 4, 3);
}

/** The domain's own name: `foo` of `foo.co.uk` and of `mail.foo.com`. */
function ownName(domain: string): string {
  const labels = domain.split('.');
  const second = labels.at(-2) ?? '';
  return labels.length > 2 && second.length <= 3 ? (labels.at(-3) ?? second) : second;
}

function isReserved(domain: string): boolean {
  const top = domain.slice(domain.lastIndexOf('.') + 1);
  return RESERVED_TOPS.has(top) || RESERVED.has(domain) || [...RESERVED].some((each) => domain.endsWith(`.${each}`));
}

function isMadeUp({ local, domain }: EmailParts): boolean {
  if (isReserved(domain) || NOBODY.test(local)) return true;
  const name = ownName(domain);
  const words = plainTokens(local);
  // `no@tiene.com`, `sem@email.com`: the two halves read as one phrase that says nothing.
  if (isPlaceholderPhrase([...words, ...plainTokens(name)])) return true;
  if (words.every(isTyped) && (isTyped(name) || local === name)) return true;
  return local.length === 1 && name.length === 1;
}

/**
 * Is this e-mail a placeholder or thrown away after use: `test@test.com`, `keine@keine.de`, a reserved or disposable
 * domain? A free-mail address with a real local part is a real address.
 * `isThrowAway` is asked for the domain; without it only the names that say so themselves are known.
 * @example isRubbishEmail('noemail@noemail.com') // true; isRubbishEmail('ana.lima@gmail.com') // false
 */
export function isRubbishEmail(text: string, isThrowAway: IsThrowAway = isDisposable): boolean {
  const parts = parseEmail(text);
  if (parts === null) return text.length <= 80 && !text.includes('@') && isPlaceholderPhrase(plainTokens(text));
  return isMadeUp(parts) || isThrowAway(parts.domain);
}
