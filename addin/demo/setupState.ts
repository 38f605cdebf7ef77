/** What an administrator sets by hand in each CRM's own Setup, because no package may set it. */
export interface SetupState {
  /** Salesforce, Session Settings > Trusted Domains for Inline Frames, type Visualforce Pages. */
  readonly trustedDomains: readonly string[];
  /** Salesforce, Sharing Settings: objects for which Grant Access Using Hierarchies is cleared; without `__c`. */
  readonly closedHierarchies: readonly string[];
  /** Objects on whose record page the Foothold component stands. */
  readonly placed: readonly string[];
  /** Dynamics: tables whose main form calls the form script on load. */
  readonly handlers: readonly string[];
}

/** Objects and tables that can carry the panel, as each CRM names them. */
export const PLACES = {
  salesforce: ['Opportunity', 'Account', 'Contact', 'Lead', 'Case'],
  dynamics: ['opportunity', 'account', 'contact', 'lead', 'incident'],
} as const;

/** Objects of which rows stay their owner's own. */
export const OWN_ROWS = [
  'Response',
  'Snapshot',
  'ActionLog',
  'OptIn',
  'Look',
  'Feedback',
  'Vote',
  'PollAnswer',
  'TeamSheet',
] as const;

/** As the guides leave it. */
export function finishedSetup(lightningHost: string): SetupState {
  return {
    trustedDomains: [lightningHost],
    closedHierarchies: OWN_ROWS,
    placed: PLACES.salesforce,
    handlers: PLACES.dynamics,
  };
}

/** A CRM in which nobody has done anything yet. */
export const UNTOUCHED: SetupState = { trustedDomains: [], closedHierarchies: [], placed: [], handlers: [] };
