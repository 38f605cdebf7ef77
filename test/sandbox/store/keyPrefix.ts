import type { Concept } from '../catalogue/types';
import type { Value } from './types';

/** First three letters of a new id. What only Dataverse has gets a prefix of its own, `9` and the place in the catalogue. */
export function keyPrefix(concept: Concept, kind: Value | undefined, concepts: readonly Concept[]): string {
  const wanted = kind === 'phonecall' ? 'task' : kind;
  const object = concept.salesforce.find(({ onCreate }) => onCreate?.kind === wanted) ?? concept.salesforce[0];
  return object?.keyPrefix ?? concept.keyPrefix ?? `9${String(concepts.indexOf(concept)).padStart(2, '0')}`;
}
