/** One entry of Salesforce's error array. */
export interface ErrorEntry {
  readonly message: string;
  readonly errorCode: string;
  readonly fields?: readonly string[];
}

/**
 * An answer that is an error, as REST words it: an array of entries and a status.
 * @example throw new SalesforceError(400, 'MALFORMED_QUERY', "unexpected token: 'From'")
 */
export class SalesforceError extends Error {
  override readonly name = 'SalesforceError';
  readonly entries: readonly ErrorEntry[];

  constructor(
    readonly status: number,
    readonly errorCode: string,
    message: string,
    readonly fields?: readonly string[],
    more: readonly ErrorEntry[] = [],
  ) {
    super(message);
    this.entries = [fields ? { message, errorCode, fields } : { message, errorCode }, ...more];
  }
}

/** 404 as for an unknown path, a hidden record, and an id of another object. */
export function notFound(message = 'The requested resource does not exist'): SalesforceError {
  return new SalesforceError(404, 'NOT_FOUND', message);
}

/** Something that Salesforce knows and this local CRM does not: named, never guessed. */
export function unsupported(what: string): SalesforceError {
  return new SalesforceError(501, 'NOT_IMPLEMENTED', `The local CRM does not support ${what}`);
}

export function methodNotAllowed(method: string, allowed: readonly string[]): SalesforceError {
  return new SalesforceError(405, 'METHOD_NOT_ALLOWED', `HTTP Method '${method}' not allowed. Allowed are ${allowed.join(',')}`);
}
