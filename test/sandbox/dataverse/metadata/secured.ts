import type { DataverseAttribute } from '../../catalogue/types';
import type { Store } from '../../store/types';
import type { Entity } from '../entities';

/** Column security is on where the catalogue says so, where any role lacks a right on the column, or a profile names it. */
export function isSecured(entity: Entity, attribute: DataverseAttribute, store: Pick<Store, 'isSecured'>): boolean {
  const { hiddenFrom = {}, readOnlyFor = {}, name } = entity.concept;
  if (attribute.secured === true || attribute.column in hiddenFrom || attribute.column in readOnlyFor) return true;
  return store.isSecured(name, attribute.column);
}
