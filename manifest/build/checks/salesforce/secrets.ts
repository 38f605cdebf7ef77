import type { Finding } from '../finding';
import { kindOf } from '../kinds';
import type { Pack } from './pack';

/** The session id in its three spellings. */
const SESSION = /\$Api\.Session_ID|GETSESSIONID\s*\(|\$Api\.(?:Partner|Enterprise)_Server_URL/gi;
/** Keys, tokens and passwords with a value. */
const SECRET =
  /\b(?:password|passwd|secret|api_?key|private_?key|access_?token|refresh_?token)["']?\s*[:=]\s*["'][^"'{}]{6,}["']/gi;
const KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----|\b00D[A-Za-z0-9]{12}![\w.]{20,}/g;

/** Kinds that speak of such things and ship none of them. */
const SPOKEN = new Set(['picture of a guide', 'guide', 'component test', "answers to the analyser's findings"]);

function count(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}

/**
 * Check `secrets`: the session id stands once, in the script of a page, and in no other file; no keys or passwords anywhere.
 * "SOAP and REST Data API calls for accessing org data" is a listed use of it; it must not leave the page.
 */
export function secrets(pack: Pack): Finding[] {
  return [...pack.files].flatMap(([file, bytes]) => {
    const kind = kindOf(file)?.name ?? '';
    if (SPOKEN.has(kind)) return [];
    const text = bytes.toString('utf8');
    const sessions = count(text, SESSION);
    const found: string[] = [];
    if (kind !== 'page' && kind !== 'resource' && sessions > 0)
      found.push('names the session id, which belongs to the page alone');
    if (kind === 'page' && sessions > 1) found.push(`names the session id ${sessions} times; the page's script needs it once`);
    if (kind !== 'resource' && count(text, SECRET) > 0) found.push('seems to hold a password or a key');
    if (count(text, KEY) > 0) found.push('holds a private key or a session');
    return found.map((message) => ({ file, message }));
  });
}
