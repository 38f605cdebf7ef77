import type { LogForm, NudgeView, PanelState, SavedView } from '../../src/model/panel';
import type { FieldValue } from '../../src/model/record';
import type { FieldType } from '../../src/model/schema';
import { barrierStates } from './barrierStates';
import { dayStates } from './dayStates';
import {
  CLOSE_DATE,
  CLOSE_DATE_FIELD,
  COMPETITOR,
  CUSTOMER,
  DECISION_MAKER,
  editor,
  field,
  HOSTILE,
  NEXT_STEP,
  nudge,
  options,
  problem,
  READY,
  schema,
} from './panelStateParts';

/** One state of the panel under its name. */
interface NamedState {
  readonly name: string;
  readonly state: PanelState;
}

function is(name: string, change: Partial<PanelState> = {}): NamedState {
  return { name, state: { ...READY, ...change } };
}

const SAVED: SavedView = {
  ruleId: CLOSE_DATE.ruleId,
  field: 'closeDate',
  value: '2026-12-04',
  valueLabel: null,
  gain: 9,
  undoUntil: '2026-11-17T12:20:10.000Z',
  undo: 'offered',
  next: NEXT_STEP,
  logged: null,
};

const FORM: LogForm = {
  kind: 'log',
  activity: 'call',
  subject: '',
  description: '',
  dueOn: '2026-11-17',
  time: null,
  done: true,
  who: { ref: { entity: 'Contact', id: '003A' }, name: 'Marta Lindqvist' },
};

/** A state whose open nudge edits one field of a type. */
function editing(
  type: FieldType,
  label: string,
  value: FieldValue,
  ruleId: string,
  more: Parameters<typeof field>[2] = {},
): NamedState {
  const name = label.toLowerCase();
  const top = nudge(ruleId, 9, { fix: { kind: 'field', fields: [name], seconds: 8 }, seconds: 8 });
  const fields = [field(schema(name, label, type), value, more)];
  return is(`edit ${type}`, { top, editor: editor(ruleId, fields) });
}

function making(name: string, top: NudgeView, form: NonNullable<PanelState['editor']>['form']): NamedState {
  return is(name, { top, also: [CLOSE_DATE, NEXT_STEP], editor: editor(top.ruleId, [], { form }) });
}

const EMPTY = {
  ref: null,
  title: '',
  stage: null,
  ring: null,
  top: null,
  also: [],
  all: [],
  editor: null,
  customer: null,
  expectations: [],
};
const FAILED = [
  'offline',
  'auth',
  'apiAccess',
  'permission',
  'notFound',
  'throttled',
  'limit',
  'unexpected',
  'untrusted',
] as const;

/**
 * Every state that the panel can be in. The accessibility checks, the component tests and the screenshots all walk
 * this one list, so that none of them can leave one out.
 */
export const panelStates: readonly NamedState[] = [
  is('loading', { ...EMPTY, status: 'loading', own: { ...READY.own, status: 'reading', score: null } }),
  is('no record', { ...EMPTY, status: 'noRecord' }),
  is('no record, with the own day', { ...EMPTY, ...dayStates['my day, folded'], status: 'noRecord' }),
  ...FAILED.map((kind) =>
    is(`failed ${kind}`, {
      ...EMPTY,
      status: 'failed',
      problem: problem(kind, { retryAt: kind === 'throttled' ? '2026-11-17T12:21:00.000Z' : null }),
    }),
  ),
  is('off', { status: 'off', top: null, also: [], all: [], editor: null }),
  is('ready'),
  is('no ring', {
    ...EMPTY,
    title: 'Crane sensor fails in rain',
    stage: 'New',
    entityLabel: 'Case',
    ref: { entity: 'Case', id: '500A' },
    customer: CUSTOMER,
  }),
  is('all done', { ring: 100, toGo: 0, upThisWeek: 29, top: null, also: [], all: [], editor: null }),
  is('all answered', { ring: 88, toGo: 0, upThisWeek: null, top: null, also: [], all: [], editor: null }),
  is('enough for now', { top: null, editor: null }),
  is('cap reached', { top: null, editor: null, capReached: true }),
  is('all shown', { showAll: true, all: [...READY.all, COMPETITOR] }),
  is('read only', {
    readOnly: true,
    editor: editor(CLOSE_DATE.ruleId, [{ ...CLOSE_DATE_FIELD, value: '2026-11-05', suggestion: null }]),
  }),
  is('stale', { staleSince: '2026-11-17T12:16:00.000Z', problem: problem('offline') }),
  is('no right', { answersKept: false }),
  is('partial', {
    partial: true,
    customer: { ...CUSTOMER, cases: null, interactions: null, acquaintances: null },
    customerOpen: true,
  }),
  is('suggestion', { editor: editor(CLOSE_DATE.ruleId, [{ ...CLOSE_DATE_FIELD, value: '2026-11-05' }], { canSave: false }) }),
  is('draft reopened', { editor: editor(CLOSE_DATE.ruleId, [CLOSE_DATE_FIELD], { draftAt: '2026-11-16T15:04:00.000Z' }) }),
  is('draft not kept', { editor: editor(CLOSE_DATE.ruleId, [CLOSE_DATE_FIELD], { draftKept: false }) }),
  is('saving', { editor: editor(CLOSE_DATE.ruleId, [CLOSE_DATE_FIELD], { status: 'saving' }) }),
  is('checking', { editor: editor(CLOSE_DATE.ruleId, [CLOSE_DATE_FIELD], { status: 'checking' }) }),
  is('refused at the field', {
    editor: editor(
      CLOSE_DATE.ruleId,
      [{ ...CLOSE_DATE_FIELD, value: '2026-12-27', suggestion: null, refusal: 'Close date must be a working day.' }],
      { status: 'refused' },
    ),
  }),
  is('refused as a whole', {
    editor: editor(CLOSE_DATE.ruleId, [CLOSE_DATE_FIELD], {
      status: 'refused',
      problem: problem('invalid', { serverMessage: 'Approved deals are locked.' }),
    }),
  }),
  is('not saved offline', {
    editor: editor(CLOSE_DATE.ruleId, [CLOSE_DATE_FIELD], {
      status: 'notSaved',
      draftAt: '2026-11-17T12:20:00.000Z',
      problem: problem('offline'),
    }),
    staleSince: '2026-11-17T12:16:00.000Z',
  }),
  is('saved', { ring: 92, toGo: 2, editor: null, saved: SAVED }),
  is('saved, undo over', { ring: 92, toGo: 2, editor: null, saved: { ...SAVED, undo: 'over', undoUntil: null } }),
  is('saved, undoing', { ring: 92, toGo: 2, editor: null, saved: { ...SAVED, undo: 'undoing' } }),
  is('saved, undone', { editor: null, saved: { ...SAVED, undo: 'undone', undoUntil: null } }),
  is('saved, undo refused', { ring: 92, toGo: 2, editor: null, saved: { ...SAVED, undo: 'refused', undoUntil: null } }),
  is('logged', {
    editor: null,
    saved: { ...SAVED, ruleId: null, field: null, value: null, gain: 0, logged: 'call', next: CLOSE_DATE },
  }),
  is('conflict', {
    conflict: {
      field: CLOSE_DATE_FIELD.schema,
      mine: '2026-12-04',
      mineAt: '2026-11-17T12:20:00.000Z',
      theirs: '2026-12-18',
      theirsAt: '2026-11-17T12:18:00.000Z',
      theirsBy: 'Ines Kallweit',
      base: '2026-11-05',
      saving: false,
    },
  }),
  ...(['later', 'notKnown', 'whyNot', 'muted'] as const).map((kind) =>
    is(`thanks ${kind}`, {
      top: NEXT_STEP,
      also: [DECISION_MAKER],
      editor: null,
      thanks: { ruleId: CLOSE_DATE.ruleId, kind },
      muted: kind === 'muted' ? [CLOSE_DATE.ruleId] : [],
    }),
  ),
  ...Object.entries({ ...barrierStates, ...dayStates }).map(([name, change]) => is(name, change)),
  is('before a meeting', {
    top: null,
    editor: null,
    also: READY.all,
    meeting: {
      id: 'm1',
      subject: 'Decision round',
      startsAt: '2026-11-17T13:00:00.000Z',
      with: ['Marta Lindqvist', 'Jonas Feddersen'],
    },
  }),
  is('customer open', { customerOpen: true }),
  is('customer new', {
    customerOpen: true,
    customer: {
      ...CUSTOMER,
      cases: [],
      interactions: [],
      acquaintances: [],
      silentDays: null,
      dependents: null,
      followUps: [],
      facts: [],
    },
  }),
  ...(['call', 'meeting', 'note'] as const).map((activity) =>
    is(`log ${activity}`, { log: { kind: activity, form: { ...FORM, activity }, status: 'editing', problem: null } }),
  ),
  is('log next step', {
    log: {
      kind: 'nextStep',
      form: { ...FORM, activity: 'task', done: false, dueOn: '2026-11-20' },
      status: 'editing',
      problem: null,
    },
  }),
  is('log not saved', { log: { kind: 'call', form: FORM, status: 'notSaved', problem: problem('offline') } }),
  editing('text', 'Next step', 'Send the revised offer', 'opportunity.nextStep'),
  editing('longText', 'Description', 'Talked about\ndelivery dates', 'activity.outcome'),
  editing('picklist', 'Lead source', null, 'opportunity.source', { options: options('Trade fair', 'Web', 'Partner') }),
  editing('multiPicklist', 'Interests', ['Cranes'], 'custom.interests', { options: options('Cranes', 'Docks', 'Service') }),
  editing('lookup', 'Account name', '001A', 'opportunity.account', { lookupName: 'Nordkai Werft' }),
  editing('dateTime', 'Decision at', '2026-12-04T13:00:00.000Z', 'custom.decisionAt'),
  editing('number', 'Employees', 240, 'account.size'),
  editing('money', 'Amount', 184000, 'opportunity.amount'),
  editing('boolean', 'Budget confirmed', true, 'custom.budget'),
  editing('email', 'Email', 'm.lindqvist@nordkai.example', 'contact.email'),
  editing('phone', 'Phone', '+49 40 555 0101', 'contact.phone'),
  editing('url', 'Website', 'https://nordkai.example', 'account.reach'),
  making('fix by task', nudge('opportunity.nextActivity', 9, { fix: { kind: 'task', seconds: 20 } }), {
    ...FORM,
    activity: 'task',
    done: false,
  }),
  making(
    'fix by log',
    nudge('opportunity.touched', 9, { message: 'old', verdict: 'poor', args: { days: 43 }, fix: { kind: 'log', seconds: 20 } }),
    FORM,
  ),
  making('fix by contact', nudge('account.contact', 9, { fix: { kind: 'contact', seconds: 45 } }), {
    kind: 'contact',
    firstName: 'Marta',
    lastName: '',
    email: '',
    phone: '',
  }),
  making('fix by role', DECISION_MAKER, {
    kind: 'role',
    contact: null,
    suggestions: [
      { id: '003A', name: 'Marta Lindqvist' },
      { id: '003B', name: 'Jonas Feddersen' },
    ],
  }),
  is('fix by opening', {
    top: nudge('account.twin', 9, {
      verdict: 'rubbish',
      fix: { kind: 'open', seconds: 60 },
      seconds: 60,
      targets: [{ ref: { entity: 'Account', id: '001B' }, name: 'Nordkai Werft GmbH', why: 'domain' }],
    }),
    editor: null,
  }),
  is('seen', { seenOpen: true }),
  is('expectations', { expectationsOpen: true }),
  is('no score yet', { own: { ...READY.own, status: 'notEnough', score: null, records: 4 } }),
  is('hostile text', {
    title: HOSTILE.repeat(20),
    stage: HOSTILE,
    top: { ...CLOSE_DATE, askedBy: HOSTILE, benefit: HOSTILE },
    editor: editor(CLOSE_DATE.ruleId, [field(schema('nextStep', HOSTILE, 'text'), HOSTILE, { refusal: `${HOSTILE}</script>` })], {
      status: 'refused',
    }),
    customer: {
      ...CUSTOMER,
      name: HOSTILE,
      cases: [{ id: 'c1', number: null, subject: HOSTILE.repeat(5), open: true, openedAt: null }],
    },
    customerOpen: true,
  }),
];
