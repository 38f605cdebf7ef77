import { SalesforceError } from '../errors/salesforceError';

const REFERENCE = /@\{([^}]*)\}/g;
const WHOLE = /^@\{([^}]*)\}$/;

/** Bodies of the subrequests so far, by referenceId. */
export type Answers = ReadonlyMap<string, unknown>;

/**
 * Puts earlier answers into a text: `'@{q.records[0].Id}'`.
 * @throws SalesforceError PROCESSING_HALTED where there is no such value
 */
export function fillText(text: string, answers: Answers): string {
  return text.replace(REFERENCE, (_, path: string) => String(lookUp(path, answers)));
}

/** The same through a whole body; a string that is only a reference takes the value with its type. */
export function fillBody(body: unknown, answers: Answers): unknown {
  if (typeof body === 'string') {
    const whole = WHOLE.exec(body)?.[1];
    return whole === undefined ? fillText(body, answers) : lookUp(whole, answers);
  }
  if (Array.isArray(body)) return body.map((each) => fillBody(each, answers));
  if (body === null || typeof body !== 'object') return body;
  return Object.fromEntries(Object.entries(body).map(([name, value]) => [name, fillBody(value, answers)]));
}

function lookUp(path: string, answers: Answers): string | number | boolean {
  const [referenceId = '', ...steps] = path.split(/\.|(?=\[)/);
  let at: unknown = answers.get(referenceId);
  for (const step of steps) {
    const index = /^\[(\d+)\]$/.exec(step)?.[1];
    if (index !== undefined) at = Array.isArray(at) ? at[Number(index)] : undefined;
    else
      at = at !== null && typeof at === 'object' && Object.hasOwn(at, step) ? (at as Record<string, unknown>)[step] : undefined;
  }
  if (typeof at === 'string' || typeof at === 'number' || typeof at === 'boolean') return at;
  const message = `Invalid reference specified. No value for ${path} found in ${referenceId}. Provided referenceId ('${path}') must start with a letter or a number, and it can contain only letters, numbers and underscores ('_').`;
  throw new SalesforceError(400, 'PROCESSING_HALTED', message);
}
