import { writeJson } from './json';

/** One request of a batch. */
export interface BatchRequest {
  readonly method: 'GET' | 'PATCH' | 'POST' | 'DELETE';
  /** Path with query, percent-encoded: `/api/data/v9.2/…`. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** One answer of a batch. */
export interface BatchAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
  readonly contentId: string | null;
}

export interface BatchText {
  readonly contentType: string;
  readonly body: string;
}

const EOL = '\r\n';

function requestText(request: BatchRequest, contentId: number | null): string {
  const head = ['Content-Type: application/http', 'Content-Transfer-Encoding: binary'];
  if (contentId !== null) head.push(`Content-ID: ${contentId}`);
  const lines = [`${request.method} ${request.path} HTTP/1.1`, 'Accept: application/json'];
  for (const [name, value] of Object.entries(request.headers ?? {})) lines.push(`${name}: ${value}`);
  if (request.body !== undefined) lines.push('Content-Type: application/json; type=entry');
  const body = request.body === undefined ? '' : writeJson(request.body);
  return [...head, '', ...lines, '', body].join(EOL);
}

/** Independent reads: each is answered on its own, whatever becomes of the others. */
export function writeReads(requests: readonly BatchRequest[], boundary: string): BatchText {
  const parts = requests.map((request) => `--${boundary}${EOL}${requestText(request, null)}${EOL}`);
  return { contentType: `multipart/mixed; boundary=${boundary}`, body: `${parts.join('')}--${boundary}--${EOL}` };
}

/** Writes that happen all or none, in their order. Their content ids are 1, 2, … */
export function writeChangeset(requests: readonly BatchRequest[], boundary: string): BatchText {
  const inner = `${boundary}_changes`;
  const parts = requests.map((request, index) => `--${inner}${EOL}${requestText(request, index + 1)}${EOL}`);
  const body = [
    `--${boundary}`,
    `Content-Type: multipart/mixed; boundary=${inner}`,
    '',
    `${parts.join('')}--${inner}--`,
    `--${boundary}--`,
    '',
  ].join(EOL);
  return { contentType: `multipart/mixed; boundary=${boundary}`, body };
}

function headerMap(lines: readonly string[]): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return headers;
}

/** Splits at the first blank line, whatever the line ends are. */
function headAndBody(text: string): readonly [string[], string] {
  const blank = /\r?\n\r?\n/.exec(text);
  if (!blank) return [text.split(/\r?\n/), ''];
  return [text.slice(0, blank.index).split(/\r?\n/), text.slice(blank.index + blank[0].length)];
}

function boundaryOf(contentType: string | undefined): string | null {
  const match = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(contentType ?? '');
  return match?.[1] ?? match?.[2] ?? null;
}

/** The parts between the boundary's lines. A boundary is only one at the begin of a line, alone on it. */
function partsOf(body: string, boundary: string): string[] {
  const escaped = boundary.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pieces = body.split(new RegExp(`(?:^|\\r?\\n)--${escaped}(--)?[ \\t]*(?=\\r?\\n|$)`));
  // A capture group takes part in split: text, '--' or undefined, text, …; what is before the first boundary is a preamble.
  const parts: string[] = [];
  for (let index = 2; index < pieces.length; index += 2) {
    if (pieces[index - 1] === '--') break;
    parts.push((pieces[index] ?? '').replace(/^\r?\n/, ''));
  }
  return parts;
}

function answerOf(part: string): BatchAnswer[] {
  const [outerLines, rest] = headAndBody(part);
  const outer = headerMap(outerLines);
  const nested = boundaryOf(outer.get('content-type'));
  if (outer.get('content-type')?.toLowerCase().startsWith('multipart/') && nested !== null) return answersOf(rest, nested);
  const [lines, body] = headAndBody(rest);
  const status = /^HTTP\/\d(?:\.\d)?\s+(\d{3})/.exec(lines[0] ?? '');
  if (!status) return [];
  const headers = headerMap(lines.slice(1));
  return [
    {
      status: Number(status[1]),
      headers,
      body: body.replace(/\r?\n$/, ''),
      contentId: outer.get('content-id') ?? headers.get('content-id') ?? null,
    },
  ];
}

function answersOf(body: string, boundary: string): BatchAnswer[] {
  return partsOf(body, boundary).flatMap(answerOf);
}

/**
 * The answers in a multipart body, in their order; answers of a changeset stand in its place. Parts that are no HTTP
 * answers are left out. Takes LF for CRLF, quoted boundaries and a preamble; an unnamed boundary is read off the body.
 */
export function parseBatch(contentType: string | null, body: string): readonly BatchAnswer[] {
  const boundary = boundaryOf(contentType ?? undefined) ?? /^--(\S+?)(?:--)?\s*$/m.exec(body)?.[1] ?? null;
  return boundary === null ? [] : answersOf(body, boundary);
}
