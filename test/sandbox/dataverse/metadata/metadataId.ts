import type { DataverseAttribute } from '../../catalogue/types';
import type { Entity } from '../entities';
import { guidFromName } from '../guid';

/** MetadataIds follow from names, so that they are the same in every run. */
export function attributeMetadataId(entity: Entity, attribute: DataverseAttribute): string {
  return guidFromName(`attribute:${entity.table.name}.${attribute.name}`);
}

export function entityMetadataId(entity: Entity): string {
  return guidFromName(`entity:${entity.table.name}`);
}
