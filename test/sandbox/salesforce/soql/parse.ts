import { parseQuery, type Query } from '@jetstreamapp/soql-parser-js';
import { malformed, queryError, unsupportedSyntax } from './queryError';

/** Source: "SOQL and SOSL Limits". */
const MAX_LENGTH = 100_000;

/**
 * Parses SOQL. Bind variables are Apex's, not REST's; they are off by default. Options are left out on purpose: with any,
 * the library builds its whole parser again (80 ms a query instead of 0.5).
 * @throws SalesforceError MALFORMED_QUERY, also for clauses that this CRM does not have (named)
 */
export function parse(soql: string): Query {
  if (soql.trim() === '') throw malformed('SOQL query is required');
  if (soql.length > MAX_LENGTH) throw malformed('SOQL statements cannot be longer than 100,000 characters.');
  if (/^\s*FIND\b/i.test(soql)) throw unsupportedSyntax('SOSL');
  if (/\bALL\s+ROWS\s*$/i.test(soql)) throw unsupportedSyntax('ALL ROWS (use queryAll)');
  let query: Query;
  try {
    query = parseQuery(soql);
  } catch (error) {
    throw syntaxError(soql, error);
  }
  if (!query.sObject) throw malformed("unexpected token: '<EOF>'");
  if (!query.fields?.length) throw malformed("unexpected token: 'FROM'");
  refuseClauses(query);
  return query;
}

function syntaxError(soql: string, error: unknown): Error {
  const text = error instanceof Error ? error.message : '';
  const found = /found(?: -->|:) '?([^']*?)'? ?(?:<--)?$/.exec(text.trim())?.[1]?.trim();
  if (found === undefined) return malformed(`unexpected token: '${soql.trim().split(/\s+/).at(-1) ?? ''}'`);
  if (found === '') return malformed("unexpected token: '<EOF>'");
  return queryError('MALFORMED_QUERY', `unexpected token: '${found}'`, soql, found);
}

/** Clauses that parse but that would change what is answered. */
export function refuseClauses(query: Partial<Query>): void {
  if (query.usingScope) throw unsupportedSyntax(`USING SCOPE ${query.usingScope}`);
  if (query.withDataCategory) throw unsupportedSyntax('WITH DATA CATEGORY');
  if (query.withAccessLevel) throw unsupportedSyntax(`WITH ${query.withAccessLevel}: it belongs to Apex`);
  if (query.withSecurityEnforced) throw unsupportedSyntax('WITH SECURITY_ENFORCED: it belongs to Apex');
  if (query.for) throw unsupportedSyntax(`FOR ${query.for}`);
  if (query.update) throw unsupportedSyntax(`UPDATE ${query.update}`);
}
