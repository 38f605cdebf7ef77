import { dataverseActivity, emailMessage, salesforceActivity } from './activityFields';
import { columnsOf, dataverseAttributes, salesforceFields } from './define';
import type { Concept, DataverseTable } from './types';

const task = salesforceActivity('Task');
const event = salesforceActivity('Event');

function table(name: string, set: string, label: string, labelPlural: string, own = true): DataverseTable {
  return {
    name,
    set,
    primaryId: 'activityid',
    primaryName: 'subject',
    label,
    labelPlural,
    ownership: 'UserOwned',
    attributes: dataverseAttributes(dataverseActivity(name)),
    collections: [],
    ...(own ? { discriminator: `{t}.kind = '${name}'`, onCreate: { kind: name } } : {}),
  };
}

const TABLES = ['activitypointer', 'task', 'phonecall', 'appointment', 'email'];

/**
 * Tasks, calls, meetings and e-mails in one table. `kind` is Dataverse's activity type. Salesforce keeps calls as tasks
 * (TaskSubtype Call) and meetings as events. `regarding_id` = `what_id`, else `who_id`.
 */
export const activity: Concept = {
  name: 'activity',
  table: 'activities',
  columns: columnsOf([...task, ...event, ...emailMessage, ...TABLES.flatMap((name) => dataverseActivity(name))]),
  sharing: { salesforce: 'parent', parents: ['what_id', 'who_id'], hierarchy: true, dataverse: 'parent' },
  salesforce: [
    {
      name: 'Task',
      keyPrefix: '00T',
      label: 'Task',
      labelPlural: 'Tasks',
      fields: salesforceFields(task),
      children: [],
      discriminator: `{t}.kind IN ('task', 'phonecall')`,
      onCreate: { kind: 'task' },
    },
    {
      name: 'Event',
      keyPrefix: '00U',
      label: 'Event',
      labelPlural: 'Events',
      fields: salesforceFields(event),
      children: [],
      discriminator: `{t}.kind = 'appointment'`,
      onCreate: { kind: 'appointment' },
    },
    {
      name: 'EmailMessage',
      keyPrefix: '02s',
      label: 'Email Message',
      labelPlural: 'Email Messages',
      fields: salesforceFields(emailMessage),
      children: [],
      discriminator: `{t}.kind = 'email'`,
      onCreate: { kind: 'email' },
    },
  ],
  dataverse: [
    table('activitypointer', 'activitypointers', 'Activity', 'Activities', false),
    table('task', 'tasks', 'Task', 'Tasks'),
    table('phonecall', 'phonecalls', 'Phone Call', 'Phone Calls'),
    table('appointment', 'appointments', 'Appointment', 'Appointments'),
    table('email', 'emails', 'Email', 'Email Messages'),
  ],
};
