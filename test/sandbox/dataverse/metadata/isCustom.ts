import type { DataverseAttribute } from '../../catalogue/types';
import type { Entity } from '../entities';

/** A table that a solution brought, or an administrator made. */
export function isCustomTable({ concept, table }: Entity): boolean {
  return concept.grants !== undefined || table.name.startsWith('new_');
}

/** A column with a publisher's prefix: in a solution's table every one that is not the platform's own. */
export function isCustomAttribute({ concept }: Entity, { name }: DataverseAttribute): boolean {
  return name.startsWith('new_') || (concept.grants !== undefined && name.includes('_'));
}
