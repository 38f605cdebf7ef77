import type { Preferences } from '../http/prefer';

export const FORMATTED = 'OData.Community.Display.V1.FormattedValue';
export const LOOKUP_TABLE = 'Microsoft.Dynamics.CRM.lookuplogicalname';
export const NAVIGATION = 'Microsoft.Dynamics.CRM.associatednavigationproperty';

/** Which annotations an answer carries. */
export interface Annotations {
  readonly formatted: boolean;
  readonly lookupTable: boolean;
  readonly navigation: boolean;
}

export function annotationsOf(preferences: Preferences): Annotations {
  return {
    formatted: preferences.annotation(FORMATTED),
    lookupTable: preferences.annotation(LOOKUP_TABLE),
    navigation: preferences.annotation(NAVIGATION),
  };
}
