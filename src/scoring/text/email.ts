/** An address split into its parts, in lower case. */
export interface EmailParts {
  readonly local: string;
  readonly domain: string;
}

const LOCAL = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~.-]+$/u;
const LABEL = /^[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?$/u;

/**
 * Reads an e-mail address as people write them (RFC 5321 lengths, letters of any script, no comments or quotes);
 * `null` where it is none.
 * @example parseEmail(' Ana.Lima@Example.PT ') // { local: 'ana.lima', domain: 'example.pt' }
 */
export function parseEmail(text: string): EmailParts | null {
  const trimmed = text.trim();
  if (trimmed.length > 254) return null;
  const lower = trimmed.toLowerCase();
  const at = lower.lastIndexOf('@');
  const local = lower.slice(0, at);
  const domain = lower.slice(at + 1);
  if (at < 1 || at > 64 || !LOCAL.test(local) || local.startsWith('.') || local.endsWith('.') || local.includes('..'))
    return null;
  const labels = domain.split('.');
  if (labels.length < 2 || labels.some((label) => label.length > 63 || !LABEL.test(label))) return null;
  const top = labels.at(-1) ?? '';
  return top.length >= 2 && !/^\d+$/.test(top) ? { local, domain } : null;
}
