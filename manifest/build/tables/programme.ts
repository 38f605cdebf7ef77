import { column, key, PUBLISHES, READS, READS_ALL, type Table } from './types';

/** Append-only. */
export const programme: Table = {
  name: 'Programme',
  label: 'Programme',
  plural: 'Programmes',
  description: 'The versions of the rules, goals and limits of Foothold. A version is never changed; the highest one counts.',
  sharing: 'public',
  ownership: 'OrgOwned',
  rights: { rep: READS, manager: READS, owner: { create: true, read: true }, publisher: READS_ALL },
  columns: [
    column('Version', 'Version', 'integer', 'Counts up by one.', { required: true, unique: true }),
    column('Text', 'Text', 'long', 'The programme, as a document.'),
  ],
};

/** Never a field on the rep's own row, or reps would confirm themselves. */
export const barrierDecision: Table = {
  name: 'BarrierDecision',
  label: 'Barrier Decision',
  plural: 'Barrier Decisions',
  description: 'What a manager or the programme owner decided about a reason that reps gave. A confirmed one no longer counts.',
  sharing: 'public',
  ownership: 'UserOwned',
  rights: { rep: READS, manager: { create: true, read: true }, owner: { create: true, read: true }, publisher: READS_ALL },
  columns: [
    key('Rule, reason, phase and a number that counts up.'),
    column('Rule', 'Rule', 'text', 'The rule that the reason was given for.'),
    column('Reason', 'Reason', 'text', 'The reason that was given.'),
    column(
      'Phase',
      'Phase',
      'text',
      'The phase that the decision is for: qualify, develop, propose or close; empty for every phase.',
    ),
    column('Decision', 'Decision', 'text', 'confirmed, rejected, or handedOver: handed to the owner of the rule.'),
    column('Text', 'Text', 'long', 'A word to those who gave the reason.'),
    column('At', 'At', 'instant', 'When it was decided.'),
  ],
};

export const publishRequest: Table = {
  name: 'PublishRequest',
  label: 'Publish Request',
  plural: 'Publish Requests',
  description: 'Somebody asked for the figures to be published now.',
  sharing: 'private',
  ownership: 'UserOwned',
  // Who owns a row must be able to read it, or Dataverse gives it to nobody.
  rights: { manager: { create: true, read: true }, owner: { create: true, read: true }, publisher: PUBLISHES },
  columns: [
    key('Person and moment.'),
    column('Kind', 'Kind', 'text', 'What is asked for.'),
    column('At', 'At', 'instant', 'When it was asked.'),
  ],
};

export const publishRun: Table = {
  name: 'PublishRun',
  label: 'Publish Run',
  plural: 'Publish Runs',
  description: 'One run of the publisher, with its counts and errors. One runs at a time.',
  sharing: 'private',
  ownership: 'UserOwned',
  rights: { publisher: PUBLISHES },
  columns: [
    key('Week and kind of run.'),
    column('State', 'State', 'text', 'Running, done, or stopped.'),
    column('StartedAt', 'Started At', 'instant', 'When it began.'),
    column('FinishedAt', 'Finished At', 'instant', 'When it ended.'),
    column('Counts', 'Counts', 'long', 'What was read and written, as a document.'),
    column('Errors', 'Errors', 'long', 'What went wrong, without personal data.'),
  ],
};

export const digestClaim: Table = {
  name: 'DigestClaim',
  label: 'Digest Claim',
  plural: 'Digest Claims',
  description: 'A digest that was sent: one row per reader, week and kind, so that nobody gets it twice.',
  sharing: 'private',
  ownership: 'UserOwned',
  rights: { publisher: PUBLISHES },
  columns: [
    key('Reader, week and kind.'),
    column('Reader', 'Reader', 'text', 'The id of the reader.'),
    column('Week', 'Week', 'date', 'The Monday of the week.'),
    column('Kind', 'Kind', 'text', 'The kind of digest.'),
    column('At', 'At', 'instant', 'When it was sent.'),
  ],
};
