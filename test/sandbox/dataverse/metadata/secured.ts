import type { DataverseAttribute } from '../../catalogue/types';
import type { Entity } from '../entities';

/** Column security is on where the catalogue says so or where any role lacks a right on the column. */
export function isSecured(entity: Entity, attribute: DataverseAttribute): boolean {
  const { hiddenFrom = {}, readOnlyFor = {} } = entity.concept;
  return attribute.secured === true || attribute.column in hiddenFrom || attribute.column in readOnlyFor;
}
