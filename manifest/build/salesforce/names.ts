import type { Area } from '../areas';
import type { Column, Role, Table } from '../tables/types';

/** Metadata API version of every file: the one that the panel's calls use. */
export const API_VERSION = '67.0';

/** The Lightning app that holds the areas with a place in the navigation. */
export const APP = 'Foothold';
/** Its utility bar, so that the panel is at hand on every record page of the app. */
export const UTILITY_BAR = 'Foothold_UtilityBar';
/** The component that frames an area. */
export const COMPONENT = 'footholdPanel';
/** The Apex class that knows the hosts. */
export const FRAME_CLASS = 'FootholdFrame';

/** Source names carry no namespace: the platform adds `fthd__` when the package is made. */
export function objectName(table: Table): string {
  return `${table.name}__c`;
}

/** @example fieldName(column) // 'CreatedId__c' */
export function fieldName(column: Column): string {
  return `${column.name}__c`;
}

export const ROLES: readonly Role[] = ['rep', 'manager', 'owner', 'publisher'];

/** @example roleName('rep') // 'Rep' */
export function roleName(role: Role): string {
  return `${role.charAt(0).toUpperCase()}${role.slice(1)}`;
}

/** The area's app page, and the tab that shows it. @example placeName(panel) // 'Foothold_Panel' */
export function placeName(area: Area): string {
  return `Foothold_${area.name.charAt(0).toUpperCase()}${area.name.slice(1)}`;
}
