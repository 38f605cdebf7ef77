import type { SalesforceField } from './types';

const PART =
  /^(Billing|Shipping|Mailing|Other)?(Street|City|State|StateCode|PostalCode|Country|CountryCode|Latitude|Longitude|GeocodeAccuracy)$/;

/** The parts of an address are given and withheld together: field permissions know `Account.BillingAddress` alone. */
export function permissionName(object: string, field: string): string {
  const address = PART.exec(field);
  return `${object}.${address ? `${address[1] ?? ''}Address` : field}`;
}

/** Always readable and writable, so that no field permission names it: ids and what a record cannot be without (describe's `permissionable`). */
export function isPermissionable(field: SalesforceField): boolean {
  return field.nillable !== false && field.type !== 'id';
}
