import { SalesforceError } from '../errors/salesforceError';

export type JsonObject = Readonly<Record<string, unknown>>;

/** @throws SalesforceError JSON_PARSER_ERROR for anything but an object */
export function objectIn(value: unknown, what: string): JsonObject {
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value as JsonObject;
  throw new SalesforceError(400, 'JSON_PARSER_ERROR', `The request body must hold an object: ${what}`);
}

/** @throws SalesforceError JSON_PARSER_ERROR for anything but a list */
export function listIn(value: unknown, what: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new SalesforceError(400, 'JSON_PARSER_ERROR', `The request body must hold the list: ${what}`);
}
