import { badRequest, type DataverseError } from '../http/DataverseError';

/** One part of a multipart body: its own headers and what follows them. */
export interface Part {
  readonly headers: Headers;
  readonly content: string;
}

/** The boundary of a `multipart/mixed` content type, quoted or not; `null` if it is none. */
export function boundaryOf(contentType: string | null): string | null {
  if (!contentType || !/^multipart\/mixed/i.test(contentType.trim())) return null;
  return /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType)?.slice(1).find(Boolean) ?? null;
}

/**
 * Splits a multipart body. Line ends may be CRLF or LF; text before the first boundary and behind the last is ignored;
 * a body without its closing boundary is cut and gives `null`.
 */
export function splitParts(body: string, boundary: string): Part[] | null {
  const lines = body.replaceAll('\r\n', '\n').split('\n');
  const parts: Part[] = [];
  let current: string[] | null = null;
  for (const line of lines) {
    const end = line.trimEnd();
    if (end === `--${boundary}` || end === `--${boundary}--`) {
      if (current) parts.push(partOf(current.join('\n')));
      if (end.endsWith('--') && end !== `--${boundary}`) return parts;
      current = [];
    } else current?.push(line);
  }
  return null;
}

/** Headers up to the first blank line, the rest is content. */
export function partOf(text: string): Part {
  const [head, content] = splitHead(text.replace(/^\n+/, ''));
  return { headers: headersOf(head), content };
}

export function splitHead(text: string): [head: string, content: string] {
  const blank = text.indexOf('\n\n');
  return blank < 0 ? [text.trimEnd(), ''] : [text.slice(0, blank), text.slice(blank + 2)];
}

/** Header lines; a name or value that HTTP does not allow is refused. */
export function headersOf(head: string): Headers {
  const headers = new Headers();
  for (const line of head.split('\n')) {
    const colon = line.indexOf(':');
    if (colon <= 0) continue;
    try {
      headers.append(line.slice(0, colon).trim(), line.slice(colon + 1).trim());
    } catch {
      throw malformed(`'${line.trim()}' is not a header`);
    }
  }
  return headers;
}

export function malformed(why: string): DataverseError {
  return badRequest(`The batch request is malformed: ${why}.`);
}
