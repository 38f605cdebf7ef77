import { column, key, PURGES, READS_ALL, type Table } from './types';

/** What a person said of a nudge. The person's own rows, whatever the hierarchy. */
export const response: Table = {
  name: 'Response',
  label: 'Response',
  plural: 'Responses',
  description: 'What a person answered to a nudge of Foothold: one row per person, record and rule. Only the person reads it.',
  sharing: 'private',
  ownership: 'UserOwned',
  rights: { rep: { create: true, read: true, edit: true }, publisher: PURGES },
  columns: [
    key('Person, record and rule: one row for each.'),
    column('Rule', 'Rule', 'text', 'The rule that was answered.'),
    column('Record', 'Record', 'text', 'The id of the record that the rule was checked on.'),
    column('Entity', 'Entity', 'text', 'The kind of record: Account, Contact, Lead, Opportunity or Case.'),
    column('Kind', 'Kind', 'text', 'Fixed, later, muted, not known yet, or why not.'),
    column('Reason', 'Reason', 'text', 'The reason chosen under "Why not?".'),
    column('Note', 'Note', 'text', 'What the person added in own words.'),
    column('Phase', 'Phase', 'text', 'The phase that the record was in.'),
    column('Fingerprint', 'Fingerprint', 'text', 'What was found, so that it is not shown again without a change.'),
    column('Until', 'Until', 'date', 'The day until which the nudge stays away.'),
    column('Seconds', 'Seconds', 'integer', 'How long the fix took, in seconds.'),
    column('Gain', 'Gain', 'integer', 'By how many points the fix lifted the ring of the record.'),
    column('At', 'At', 'instant', 'When it was answered.'),
  ],
};

/** The client key of a create, so that a create that is sent twice makes one record. */
export const actionLog: Table = {
  name: 'ActionLog',
  label: 'Action Log',
  plural: 'Action Logs',
  description:
    'Keys of the tasks, contacts and roles that Foothold created, so that nothing is created twice. Deleted after 30 days.',
  sharing: 'private',
  ownership: 'UserOwned',
  rights: { rep: { create: true, read: true }, publisher: PURGES },
  columns: [
    key('Person and a random number made in the browser: unique for each create.', 'ClientKey', 'Client Key'),
    column('CreatedId', 'Created Id', 'text', 'The id of what was created.'),
  ],
};

export const optIn: Table = {
  name: 'OptIn',
  label: 'Opt-In',
  plural: 'Opt-Ins',
  description: 'A person may choose to be named on a board, or to be ranked at all. Only the person can choose it.',
  sharing: 'private',
  ownership: 'UserOwned',
  rights: { rep: { create: true, read: true, edit: true }, publisher: READS_ALL },
  columns: [
    key('Person and what is chosen.'),
    column('Kind', 'Kind', 'text', 'What is chosen: names, or ranking.'),
    column('Active', 'Active', 'boolean', 'Whether it is chosen now.'),
    column('Text', 'Text', 'long', 'The words that the person agreed to.'),
  ],
};

/** Belongs to the person who was looked at. */
export const look: Table = {
  name: 'Look',
  label: 'Look',
  plural: 'Looks',
  description: 'Who opened whose figures in Foothold. The row belongs to the person who was looked at.',
  sharing: 'private',
  ownership: 'UserOwned',
  rights: { rep: { read: true }, manager: { create: true, forOthers: true }, publisher: PURGES },
  columns: [
    key('Reader, person and moment.'),
    column('Viewer', 'Viewer', 'text', 'The id of the person who looked.'),
    column('Week', 'Week', 'date', 'The Monday of the week that was looked at.'),
    column('Text', 'Text', 'long', 'What was opened, and what for.'),
    column('At', 'At', 'instant', 'When it was opened.'),
  ],
};
