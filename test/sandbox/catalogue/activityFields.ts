import { options, values, withDefault } from './choices';
import { dv, type FieldSpec, field, readOnly, sf } from './define';
import { systemFields } from './systemFields';

const WHAT = ['Account', 'Opportunity', 'Case', 'Campaign'];
const WHO = ['Contact', 'Lead'];
const ABOUT = ['opportunity', 'account', 'contact', 'lead', 'incident', 'campaign'] as const;

/** Dataverse names the navigation property after target and activity: `regardingobjectid_opportunity_task`. */
function regarding(table: string): { targets: { table: string; navigation: string }[] } {
  const end = table === 'activitypointer' ? '' : `_${table}`;
  return { targets: ABOUT.map((name) => ({ table: name, navigation: `regardingobjectid_${name}${end}` })) };
}

const SUBJECTS = values('Call', 'Email', 'Meeting', 'Send Letter', 'Send Quote', 'Other');

const STATUS_REASONS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  activitypointer: { 1: 'Open', 2: 'Completed', 3: 'Canceled', 4: 'Scheduled' },
  task: { 2: 'Not Started', 3: 'In Progress', 4: 'Waiting on someone else', 5: 'Completed', 6: 'Canceled', 7: 'Deferred' },
  phonecall: { 1: 'Open', 2: 'Made', 3: 'Canceled', 4: 'Received' },
  appointment: { 1: 'Free', 2: 'Tentative', 3: 'Completed', 4: 'Canceled', 5: 'Busy', 6: 'Out of Office' },
  email: { 1: 'Draft', 2: 'Completed', 3: 'Sent', 4: 'Received', 5: 'Canceled', 6: 'Pending Send', 7: 'Sending', 8: 'Failed' },
};

/** What Salesforce shows of every kind, under the names that the kind has there. */
export function salesforceActivity(kind: 'Task' | 'Event'): FieldSpec[] {
  return [
    ...systemFields({ idLabel: 'Activity ID', ownerLabel: 'Assigned To ID' }),
    field(
      'who_id',
      'reference',
      sf('WhoId', 'reference', 'Name ID', { length: 18, referenceTo: WHO, relationshipName: 'Who' }),
      null,
      { to: ['contact', 'lead'] },
    ),
    field(
      'what_id',
      'reference',
      sf('WhatId', 'reference', 'Related To ID', { length: 18, referenceTo: WHAT, relationshipName: 'What' }),
      null,
      { to: ['opportunity', 'account', 'case', 'campaign'] },
    ),
    field('subject', 'text', sf('Subject', 'combobox', 'Subject', { length: 255, picklist: SUBJECTS, nameField: true }), null),
    field(
      'description',
      'text',
      sf('Description', 'textarea', kind === 'Task' ? 'Comments' : 'Description', { length: 32000 }),
      null,
    ),
    field('activity_on', 'date', sf('ActivityDate', 'date', 'Due Date Only', { aggregatable: kind === 'Task' }), null),
    field(
      'account_id',
      'reference',
      sf('AccountId', 'reference', 'Account ID', {
        length: 18,
        referenceTo: ['Account'],
        relationshipName: 'Account',
        ...readOnly,
      }),
      null,
      { to: ['account'] },
    ),
    ...(kind === 'Task' ? taskOnly() : eventOnly()),
  ];
}

function taskOnly(): FieldSpec[] {
  return [
    field(
      'status',
      'text',
      sf('Status', 'picklist', 'Status', {
        length: 255,
        nillable: false,
        defaultedOnCreate: true,
        picklist: withDefault(
          values('Not Started', 'In Progress', 'Completed', 'Waiting on someone else', 'Deferred'),
          'Not Started',
        ),
      }),
      null,
    ),
    field(
      'priority',
      'text',
      sf('Priority', 'picklist', 'Priority', {
        length: 255,
        nillable: false,
        defaultedOnCreate: true,
        picklist: withDefault(values('High', 'Normal', 'Low'), 'Normal'),
      }),
      null,
    ),
    field('is_closed', 'boolean', sf('IsClosed', 'boolean', 'Closed', readOnly), null),
    field('completed_at', 'instant', sf('CompletedDateTime', 'datetime', 'Completed Date/Time', readOnly), null),
    field(
      'task_subtype',
      'text',
      sf('TaskSubtype', 'picklist', 'Task Subtype', {
        length: 40,
        updateable: false,
        restricted: true,
        picklist: withDefault(values('Task', 'Email', 'ListEmail', 'Cadence', 'Call', 'LinkedIn'), 'Task'),
      }),
      null,
    ),
    field('call_seconds', 'integer', sf('CallDurationInSeconds', 'int', 'Call Duration'), null),
    field(
      'call_type',
      'text',
      sf('CallType', 'picklist', 'Call Type', { length: 40, picklist: values('Internal', 'Inbound', 'Outbound') }),
      null,
    ),
  ];
}

function eventOnly(): FieldSpec[] {
  return [
    field('starts_at', 'instant', sf('StartDateTime', 'datetime', 'Start Date Time'), null),
    field('ends_at', 'instant', sf('EndDateTime', 'datetime', 'End Date Time'), null),
    field('starts_at', 'instant', sf('ActivityDateTime', 'datetime', 'Due Date Time'), null),
    field('minutes', 'integer', sf('DurationInMinutes', 'int', 'Duration'), null),
    field('is_all_day', 'boolean', sf('IsAllDayEvent', 'boolean', 'All-Day Event', { defaultedOnCreate: true }), null),
    field('location', 'text', sf('Location', 'string', 'Location', { length: 255 }), null),
    field(
      'event_subtype',
      'text',
      sf('EventSubtype', 'picklist', 'Event Subtype', { length: 40, picklist: values('Event') }),
      null,
    ),
  ];
}

/** An e-mail as EmailMessage: `RelatedToId` is the deal or account. */
export const emailMessage: readonly FieldSpec[] = [
  ...systemFields({ idLabel: 'Email Message ID', ownerless: true }),
  field(
    'what_id',
    'reference',
    sf('RelatedToId', 'reference', 'Related To ID', { length: 18, referenceTo: WHAT, relationshipName: 'RelatedTo' }),
    null,
    { to: ['opportunity', 'account', 'case', 'campaign'] },
  ),
  field('subject', 'text', sf('Subject', 'string', 'Subject', { length: 3000, nameField: true }), null),
  field('description', 'text', sf('TextBody', 'textarea', 'Text Body', { length: 131072 }), null),
  field('is_incoming', 'boolean', sf('Incoming', 'boolean', 'Is Incoming'), null),
  field('message_at', 'instant', sf('MessageDate', 'datetime', 'Message Date'), null),
  field('from_address', 'text', sf('FromAddress', 'email', 'From Address', { length: 1000 }), null),
  field('to_address', 'text', sf('ToAddress', 'string', 'To Address', { length: 4000 }), null),
  field(
    'email_status',
    'text',
    sf('Status', 'picklist', 'Status', {
      length: 40,
      picklist: [
        { value: '0', label: 'New' },
        { value: '1', label: 'Read' },
        { value: '2', label: 'Replied' },
        { value: '3', label: 'Sent' },
        { value: '5', label: 'Draft' },
      ],
    }),
    null,
  ),
];

/** What Dataverse shows of an activity table. */
export function dataverseActivity(table: string): FieldSpec[] {
  const suffix = table === 'activitypointer' ? '' : `_${table}`;
  const base = [
    ...systemFields({ primaryId: 'activityid', idLabel: 'Activity', suffix }),
    field('kind', 'text', null, dv('activitytypecode', 'EntityName', 'Activity Type', readOnly)),
    field('regarding_id', 'reference', null, dv('regardingobjectid', 'Lookup', 'Regarding', regarding(table)), {
      to: ['opportunity', 'account', 'contact', 'lead', 'case', 'campaign'],
    }),
    field('subject', 'text', null, dv('subject', 'String', 'Subject', { maxLength: 400, required: 'ApplicationRequired' })),
    // A mail's body is as long as it is; other activities have a short one.
    field(
      'description',
      'text',
      null,
      dv('description', 'Memo', 'Description', { maxLength: table === 'email' ? 1_073_741_823 : 2000 }),
    ),
    field('starts_at', 'instant', null, dv('scheduledstart', 'DateTime', 'Start Date')),
    field('ends_at', 'instant', null, dv('scheduledend', 'DateTime', 'Due Date')),
    field('actual_start', 'instant', null, dv('actualstart', 'DateTime', 'Actual Start')),
    field('completed_at', 'instant', null, dv('actualend', 'DateTime', 'Actual End')),
    field('minutes', 'integer', null, dv('actualdurationminutes', 'Integer', 'Duration')),
    field(
      'state_code',
      'integer',
      null,
      dv('statecode', 'State', 'Activity Status', {
        options: options({ 0: 'Open', 1: 'Completed', 2: 'Canceled', 3: 'Scheduled' }),
      }),
    ),
    field(
      'status_code',
      'integer',
      null,
      dv('statuscode', 'Status', 'Status Reason', { options: options(STATUS_REASONS[table] ?? {}) }),
    ),
    field(
      'priority_code',
      'integer',
      null,
      dv('prioritycode', 'Picklist', 'Priority', { options: options({ 0: 'Low', 1: 'Normal', 2: 'High' }) }),
    ),
  ];
  if (table === 'phonecall')
    return [
      ...base,
      field(
        'is_outgoing',
        'boolean',
        null,
        dv('directioncode', 'Boolean', 'Direction', { options: options({ 0: 'Incoming', 1: 'Outgoing' }) }),
      ),
      field('phone_number', 'text', null, dv('phonenumber', 'String', 'Phone Number', { maxLength: 200 })),
    ];
  if (table === 'email')
    return [
      ...base,
      field(
        'is_outgoing',
        'boolean',
        null,
        dv('directioncode', 'Boolean', 'Direction', { options: options({ 0: 'Incoming', 1: 'Outgoing' }) }),
      ),
      field('from_address', 'text', null, dv('sender', 'String', 'From', { maxLength: 250 })),
      field('to_address', 'text', null, dv('torecipients', 'String', 'To Recipients', { maxLength: 500 })),
      field('message_at', 'instant', null, dv('senton', 'DateTime', 'Date Sent', readOnly)),
    ];
  if (table === 'appointment')
    return [...base, field('location', 'text', null, dv('location', 'String', 'Location', { maxLength: 200 }))];
  return base;
}
