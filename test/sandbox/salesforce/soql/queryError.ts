import { SalesforceError } from '../errors/salesforceError';

const BEFORE = 40;
const AFTER = 22;

/**
 * A SOQL error as Salesforce writes it: the piece of the query, a caret under the token, row and column, the message.
 * A token that is not found is answered without the picture.
 * @example queryError('INVALID_FIELD', "No such column 'Foo' …", 'SELECT Foo FROM Account', 'Foo')
 */
export function queryError(errorCode: string, message: string, soql: string, token?: string): SalesforceError {
  const at = token === undefined ? -1 : find(soql, token);
  return new SalesforceError(400, errorCode, at < 0 ? message : `${picture(soql, at)}\n${message}`);
}

/** Syntax that Salesforce knows and the local CRM does not. */
export function unsupportedSyntax(what: string): SalesforceError {
  return new SalesforceError(400, 'MALFORMED_QUERY', `The local CRM does not support ${what}`);
}

export function malformed(message: string): SalesforceError {
  return new SalesforceError(400, 'MALFORMED_QUERY', message);
}

function find(soql: string, token: string): number {
  const outsideText = soql.replace(/'(?:\\.|[^'\\])*'/g, (text) => ' '.repeat(text.length));
  const escaped = token.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const match = new RegExp(`(?<![\\w.])${escaped}(?![\\w])`, 'i').exec(outsideText);
  return match ? match.index : soql.indexOf(token);
}

function picture(soql: string, at: number): string {
  const lineStart = soql.lastIndexOf('\n', at - 1) + 1;
  const row = soql.slice(0, lineStart).split('\n').length;
  const flat = soql.replace(/\s/g, ' ');
  let from = Math.max(0, at - BEFORE);
  if (from > 0) from = Math.min(at, flat.indexOf(' ', from) + 1 || from);
  let to = Math.min(flat.length, at + AFTER);
  if (to < flat.length) to = Math.max(flat.lastIndexOf(' ', to), at + 1);
  return `\n${flat.slice(from, to)}\n${' '.repeat(at - from)}^\nERROR at Row:${row}:Column:${at - lineStart + 1}`;
}
