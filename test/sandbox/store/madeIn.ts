import type { Concept } from '../catalogue/types';
import type { Protocol } from './types';

/** The column that keeps through which protocol a package's row was made; empty for rows that were loaded. */
export const MADE_IN = 'made_in';

/**
 * Records of the company are one, however they are looked at. What a package keeps is not: its objects in Salesforce and its
 * tables in Dynamics 365 are two installations, whose rows carry ids and keys of their own CRM and are never seen in the other.
 * SQL over `alias`; `1` for what the platforms bring.
 */
export function madeHere(concept: Pick<Concept, 'grants'>, alias: string, protocol: Protocol): string {
  return concept.grants ? `(${alias}.${MADE_IN} IS NULL OR ${alias}.${MADE_IN} = '${protocol}')` : '1';
}
