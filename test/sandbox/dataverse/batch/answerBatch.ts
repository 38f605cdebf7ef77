import { randomUUID } from 'node:crypto';
import type { Caller } from '../caller';
import { DataverseError } from '../http/DataverseError';
import { type Call, errorReply, type Reply } from '../http/message';
import { parsePrefer } from '../http/prefer';
import { answer } from '../route';
import { type InnerCall, innerCall, withReferences } from './innerCall';
import { boundaryOf, malformed, type Part, splitParts } from './multipart';
import { changesetPart, multipart, replyPart } from './writeParts';

/** Requests that one batch may hold. */
const MAX_REQUESTS = 1000;

type Item = InnerCall | readonly InnerCall[];

/**
 * `POST $batch`. Parts run in order; a change set runs as one transaction. The first failure ends the batch with its
 * status unless `Prefer: odata.continue-on-error` is set: then the batch answers 200 with failures inside.
 */
export function answerBatch(caller: Caller, call: Call): Reply {
  try {
    if (call.method !== 'POST')
      throw new DataverseError(405, '0x8006088a', `The requested resource does not support http method '${call.method}'.`);
    return run(caller, items(call), parsePrefer(call.headers.get('prefer')).continueOnError);
  } catch (error) {
    if (error instanceof DataverseError) return errorReply(error.status, error.code, error.message);
    throw error;
  }
}

function items(call: Call): Item[] {
  const found = partsOf(call.headers, call.body).map((part): Item => {
    if (boundaryOf(part.headers.get('content-type')) === null) return innerCall(part);
    const set = partsOf(part.headers, part.content).map(innerCall);
    if (set.some((inner) => inner.call.method === 'GET')) {
      throw malformed('a GET request is not allowed in a change set');
    }
    return set;
  });
  const requests = found.reduce((sum, item) => sum + ('call' in item ? 1 : item.length), 0);
  if (requests > MAX_REQUESTS) throw malformed(`it holds ${requests} requests, more than ${MAX_REQUESTS}`);
  return found;
}

function partsOf(headers: Headers, body: string): Part[] {
  const boundary = boundaryOf(headers.get('content-type'));
  if (boundary === null) throw malformed('the content type must be multipart/mixed with a boundary');
  const parts = splitParts(body, boundary);
  if (parts === null) throw malformed(`the closing boundary '--${boundary}--' is missing`);
  return parts;
}

function run(caller: Caller, list: readonly Item[], continueOnError: boolean): Reply {
  const parts: string[] = [];
  let status = 200;
  for (const item of list) {
    const outcome = 'call' in item ? single(caller, item) : changeset(caller, item);
    parts.push(outcome.part);
    if (outcome.status >= 400 && !continueOnError) {
      status = outcome.status;
      break;
    }
  }
  const boundary = `batchresponse_${randomUUID()}`;
  return {
    status,
    headers: { 'content-type': `multipart/mixed; boundary=${boundary}`, 'odata-version': '4.0' },
    body: multipart(parts, boundary),
  };
}

interface Outcome {
  readonly status: number;
  readonly part: string;
}

function single(caller: Caller, inner: InnerCall): Outcome {
  const reply = answer(caller, inner.call);
  return { status: reply.status, part: replyPart(reply, inner.contentId) };
}

/** Carries the failing answer out of the transaction, so that everything before it is undone. */
class ChangesetFailed extends Error {
  constructor(
    readonly reply: Reply,
    readonly contentId: string | null,
  ) {
    super('change set failed');
  }
}

function changeset(caller: Caller, calls: readonly InnerCall[]): Outcome {
  const boundary = `changesetresponse_${randomUUID()}`;
  try {
    const parts = caller.store.transaction(() => {
      const made = new Map<string, string>();
      return calls.map(({ call, contentId }) => {
        const reply = answer(caller, withReferences(call, made));
        if (reply.status >= 400) throw new ChangesetFailed(reply, contentId);
        const address = reply.headers['odata-entityid']?.replace(`${caller.root}/`, '');
        if (contentId !== null && address !== undefined) made.set(contentId, address);
        return replyPart(reply, contentId);
      });
    });
    return { status: 200, part: changesetPart(parts, boundary) };
  } catch (error) {
    if (!(error instanceof ChangesetFailed)) throw error;
    return { status: error.reply.status, part: changesetPart([replyPart(error.reply, error.contentId)], boundary) };
  }
}
