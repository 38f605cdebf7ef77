import type { EditorField, EditorView, NudgeView, PanelState, Problem } from '../../src/model/panel';
import type { FieldValue } from '../../src/model/record';
import type { FieldSchema, FieldType, Option } from '../../src/model/schema';

/** The pictures' deal, person and moment; everything else of a state is a change of this. */
const NOW = '2026-11-17T12:20:00.000Z';

export const CLOSE_DATE: NudgeView = {
  ruleId: 'opportunity.closeDate',
  verdict: 'poor',
  message: 'past',
  args: { days: 12, value: '2026-11-05' },
  level: 'expected',
  gain: 9,
  seconds: 5,
  fix: { kind: 'field', fields: ['closeDate'], seconds: 5 },
  askedBy: 'Sales Finance',
  benefit: null,
  targets: [],
};

/** Text that tries to run, to turn the line or to be cut within a letter. */
export const HOSTILE = '<img src=x onerror=alert(1)> {{7*7}} \u202Eevil\u202C 👩‍👩‍👧 O\'Brien "quoted" &amp; العربية עברית ';

/** Another nudge with the same shape. */
export function nudge(ruleId: string, gain: number, change: Partial<NudgeView> = {}): NudgeView {
  return { ...CLOSE_DATE, ruleId, verdict: 'missing', message: 'missing', args: {}, gain, seconds: 20, askedBy: null, ...change };
}

export const NEXT_STEP = nudge('opportunity.nextStep', 5, { fix: { kind: 'field', fields: ['nextStep'], seconds: 20 } });
export const DECISION_MAKER = nudge('opportunity.decisionMaker', 3, {
  fix: { kind: 'role', role: 'decisionMaker', seconds: 60 },
  seconds: 60,
});
export const COMPETITOR = nudge('opportunity.competitor', 0, { level: 'optional' });

/** A field's schema of a type. */
export function schema(name: string, label: string, type: FieldType, change: Partial<FieldSchema> = {}): FieldSchema {
  return {
    name,
    label,
    type,
    editable: true,
    createable: true,
    required: false,
    countable: true,
    maxLength: type === 'text' ? 255 : null,
    scale: type === 'money' ? 2 : null,
    lookupTo: type === 'lookup' ? ['Account'] : [],
    options: null,
    dependsOn: null,
    ...change,
  };
}

/** One control of an editor. */
export function field(of: FieldSchema, value: FieldValue, change: Partial<EditorField> = {}): EditorField {
  return { schema: of, value, base: null, lookupName: null, options: of.options, refusal: null, suggestion: null, ...change };
}

export const CLOSE_DATE_FIELD = field(schema('closeDate', 'Close date', 'date', { required: true }), '2026-12-04', {
  base: '2026-11-05',
  suggestion: { value: '2026-12-04', source: 'the day of your decision meeting' },
});

/** The editor of the open nudge. */
export function editor(ruleId: string, fields: readonly EditorField[], change: Partial<EditorView> = {}): EditorView {
  return {
    ruleId,
    fields,
    form: null,
    draftAt: null,
    status: 'editing',
    problem: null,
    draftKept: true,
    canSave: true,
    ...change,
  };
}

/** Options by label. */
export function options(...labels: readonly string[]): readonly Option[] {
  return labels.map((label) => ({ value: label, label, active: true, isDefault: false, validFor: null }));
}

/** A problem of a kind, without words of the server. */
export function problem(kind: Problem['kind'], change: Partial<Problem> = {}): Problem {
  return { kind, serverMessage: null, retryAt: null, ...change };
}

const ACTIVITY = {
  description: null,
  done: true,
  startsAt: null,
  doneAt: null,
  createdAt: null,
  about: null,
  who: null,
  whoName: null,
} as const;

export const CUSTOMER: NonNullable<PanelState['customer']> = {
  name: 'Nordkai Werft',
  ref: { entity: 'Account', id: '001A' },
  cases: [
    { id: 'c1', number: '20391', subject: 'Crane sensor fails in rain', open: true, openedAt: '2026-11-08T09:00:00.000Z' },
    { id: 'c2', number: '20418', subject: 'Invoice 20418 sent twice', open: true, openedAt: '2026-11-15T09:00:00.000Z' },
  ],
  interactions: [
    {
      ...ACTIVITY,
      id: 'a1',
      kind: 'call',
      subject: 'Call about the sensor',
      dueOn: '2026-11-14',
      ownerId: 'u2',
      ownerName: 'Ines Kallweit',
    },
    {
      ...ACTIVITY,
      id: 'a2',
      kind: 'email',
      subject: 'Revised offer sent',
      dueOn: '2026-10-30',
      ownerId: 'u3',
      ownerName: 'Marek Dvořák',
    },
    {
      ...ACTIVITY,
      id: 'a3',
      kind: 'meeting',
      subject: 'Site visit, dock 3',
      dueOn: '2026-08-15',
      ownerId: 'u1',
      ownerName: 'Lena Brandt',
    },
  ],
  acquaintances: [
    { id: 'u2', name: 'Ines Kallweit', conversations: 9, lastOn: '2026-11-14' },
    { id: 'u3', name: 'Marek Dvořák', conversations: 4, lastOn: '2026-10-30' },
    { id: 'u4', name: 'Sofia Almeida', conversations: 2, lastOn: '2026-06-12' },
  ],
  silentDays: 94,
  dependents: 3,
  followUps: [
    {
      ...ACTIVITY,
      id: 't1',
      kind: 'task',
      subject: 'Send the crane drawings',
      done: false,
      dueOn: '2026-11-12',
      ownerId: 'u1',
      ownerName: 'Lena Brandt',
    },
  ],
  facts: [
    { field: 'industry', label: 'Industry', value: 'Ship building', changedAt: '2026-09-01T08:00:00.000Z' },
    { field: 'phone', label: 'Phone', value: '+49 40 555 0101', changedAt: '2026-11-02T08:00:00.000Z', ofRecord: true },
  ],
  readAt: NOW,
};

/** The panel of the pictures: 83 %, three to go, the close date open. */
export const READY: PanelState = {
  status: 'ready',
  problem: null,
  ref: { entity: 'Opportunity', id: '006A' },
  title: 'Harbour refit',
  stage: 'Proposal',
  entityLabel: 'Opportunity',
  ring: 83,
  toGo: 3,
  upThisWeek: 12,
  readOnly: false,
  staleSince: null,
  partial: false,
  top: CLOSE_DATE,
  also: [NEXT_STEP, DECISION_MAKER],
  all: [CLOSE_DATE, NEXT_STEP, DECISION_MAKER],
  showAll: false,
  muted: [],
  capReached: false,
  editor: editor(CLOSE_DATE.ruleId, [CLOSE_DATE_FIELD]),
  saved: null,
  conflict: null,
  thanks: null,
  log: { kind: null, form: null, status: 'editing', problem: null },
  customer: CUSTOMER,
  customerOpen: false,
  meeting: null,
  own: {
    status: 'ready',
    score: 78,
    best: 81,
    records: 41,
    openFindings: 31,
    measures: [
      { measure: 'completeness', value: 82, records: 41 },
      { measure: 'currency', value: 71, records: 38 },
    ],
    readAt: NOW,
  },
  seen: {
    mode: 'team',
    retentionDays: 365,
    readers: [
      { what: 'responses', who: [], stored: true },
      { what: 'snapshot', who: [], stored: false },
      { what: 'sheet', who: ['Your manager', 'the adoption owner'], stored: true },
      { what: 'drafts', who: [], stored: true },
      { what: 'day', who: [], stored: true },
    ],
  },
  seenOpen: false,
  expectations: [
    { ruleId: 'opportunity.closeDate', verdict: 'poor', level: 'expected' },
    { ruleId: 'opportunity.amount', verdict: 'pass', level: 'expected' },
    { ruleId: 'opportunity.nextStep', verdict: 'missing', level: 'expected' },
    { ruleId: 'opportunity.decisionMaker', verdict: 'neutral', level: 'expected' },
  ],
  expectationsOpen: false,
  announcement: null,
  place: { productName: 'Salesforce', locale: 'en-GB', zone: 'Europe/Berlin', currency: 'EUR', today: '2026-11-17', now: NOW },
};
