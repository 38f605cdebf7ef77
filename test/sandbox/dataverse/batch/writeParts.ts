import { STATUS_CODES } from 'node:http';
import type { Reply } from '../http/message';

const LINE = '\r\n';

/** A reply as an `application/http` part. */
export function replyPart(reply: Reply, contentId: string | null): string {
  const headers = Object.entries(reply.headers).map(([name, value]) => `${headerName(name)}: ${value}`);
  return [
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    ...(contentId === null ? [] : [`Content-ID: ${contentId}`]),
    '',
    `HTTP/1.1 ${reply.status} ${STATUS_CODES[reply.status] ?? ''}`.trimEnd(),
    ...headers,
    '',
    reply.body ?? '',
  ].join(LINE);
}

/** Parts between boundaries, closed. */
export function multipart(parts: readonly string[], boundary: string): string {
  return `${parts.map((part) => `--${boundary}${LINE}${part}${LINE}`).join('')}--${boundary}--${LINE}`;
}

/** A change set's answers as one part of the batch. */
export function changesetPart(parts: readonly string[], boundary: string): string {
  return [`Content-Type: multipart/mixed; boundary=${boundary}`, '', multipart(parts, boundary)].join(LINE);
}

const NAMES: Readonly<Record<string, string>> = {
  etag: 'ETag',
  'odata-version': 'OData-Version',
  'odata-entityid': 'OData-EntityId',
};

function headerName(name: string): string {
  return NAMES[name] ?? name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());
}
