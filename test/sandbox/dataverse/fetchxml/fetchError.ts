import { badRequest, type DataverseError } from '../http/DataverseError';

/** Codes of the query builder (errors/crmerrors.xml). */
const CODES = {
  malformed: '0x80040303',
  element: '0x80041123',
  attribute: '0x8004111e',
  value: '0x80041108',
  filterType: '0x80041122',
  entitiesDiffer: '0x80041128',
  noEntity: '0x80041102',
  noColumn: '0x80041103',
  noAlias: '0x8004110b',
  aliasOfAggregate: '0x80041109',
  aggregate: '0x8004111a',
  aggregateColumn: '0x8004112f',
  dateGrouping: '0x80041135',
  aggregateOrder: '0x80041134',
  order: '0x80041133',
} as const;

/** A fetch that the query builder refuses, under its own code. */
export function fetchError(kind: keyof typeof CODES, message: string): DataverseError {
  return badRequest(message, CODES[kind]);
}
