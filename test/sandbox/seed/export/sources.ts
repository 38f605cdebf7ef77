/** A file of the export: which object it holds, and in which order they are loaded. */
export interface Source {
  /** File name without `.csv`, and API name of the object. */
  readonly object: string;
  readonly concept: string;
}

/** In the order of loading: what others point to comes first. Each file may be absent. */
export const SOURCES: readonly Source[] = [
  { object: 'User', concept: 'user' },
  { object: 'Account', concept: 'account' },
  { object: 'Contact', concept: 'contact' },
  { object: 'Lead', concept: 'lead' },
  { object: 'Opportunity', concept: 'opportunity' },
  { object: 'OpportunityHistory', concept: 'stageHistory' },
  { object: 'OpportunityContactRole', concept: 'contactRole' },
  { object: 'Case', concept: 'case' },
  { object: 'Task', concept: 'activity' },
  { object: 'Event', concept: 'activity' },
];

/** Files of an export that are known and left out, each with what is said of it. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  OpportunityFieldHistory: 'not loaded: the history of stage, amount and close date comes from OpportunityHistory',
  AccountHistory: 'not loaded: the ages of facts are those of the accounts themselves',
};
