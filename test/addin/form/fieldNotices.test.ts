import { beforeEach, describe, expect, it } from 'vitest';
import { fakeForm, fakeWindow } from './fakeForm';

const ONE = '11111111-1111-4111-8111-111111111111';
const TWO = '22222222-2222-4222-8222-222222222222';
const COLUMNS = { estimatedclosedate: 'datetime', estimatedvalue: 'money', name: 'string' };
const ref = (id: string) => ({ entity: 'Opportunity', id });
const DATE = {
  ruleId: 'opportunity.closeDate',
  column: 'estimatedclosedate',
  title: 'Close date was 12 days ago',
  body: 'Keeps the deal in the forecast.',
  value: null,
};
const AMOUNT = { ...DATE, ruleId: 'opportunity.amount', column: 'estimatedvalue', title: 'No amount yet' };
const ELSEWHERE = { ...DATE, ruleId: 'opportunity.source', column: 'campaignid', title: 'No source yet' };

let window = fakeWindow();
let form = fakeForm('opportunity', ONE, COLUMNS);

const findings = (id: string, ...list: readonly object[]) => window.panel({ type: 'findings', ref: ref(id), findings: list });
const shown = () => [...form.notices.values()].map(({ messages }) => messages[0]);

beforeEach(() => {
  window = fakeWindow();
  form = fakeForm('opportunity', ONE, COLUMNS);
});

describe('notices at the fields', () => {
  beforeEach(() => window.script().onLoad(form.event));

  it('are recommendations with Apply, one for each finding, never twice', () => {
    findings(ONE, DATE, AMOUNT);
    findings(ONE, DATE, AMOUNT);
    expect(shown()).toEqual([DATE.title, AMOUNT.title]);
    expect(form.notices.get(`fthd.${DATE.ruleId}`)).toMatchObject({
      notificationLevel: 'RECOMMENDATION',
      actions: [{ message: DATE.body }],
    });
    expect(form.changeCount('estimatedclosedate')).toBe(1);
  });

  it('are removed when fixed', () => {
    findings(ONE, DATE, AMOUNT);
    findings(ONE, AMOUNT);
    expect(shown()).toEqual([AMOUNT.title]);
    findings(ONE);
    expect(shown()).toEqual([]);
  });

  it('change their words with the finding', () => {
    findings(ONE, DATE);
    findings(ONE, { ...DATE, title: 'Close date is blank' });
    expect(shown()).toEqual(['Close date is blank']);
  });

  it('leave a field that is edited, stay away while the save is judged, and come back if it mended nothing', () => {
    findings(ONE, DATE, AMOUNT);
    form.edit('estimatedclosedate');
    expect(shown()).toEqual([AMOUNT.title]);
    findings(ONE, DATE, AMOUNT);
    expect(shown()).toEqual([AMOUNT.title]);
    form.save();
    expect(shown()).toEqual([AMOUNT.title]);
    findings(ONE, AMOUNT, DATE);
    expect(shown()).toEqual([AMOUNT.title, DATE.title]);
  });

  it('come back when the edit is taken back', () => {
    findings(ONE, DATE);
    form.edit('estimatedclosedate');
    form.load();
    expect(shown()).toEqual([DATE.title]);
  });

  it('Apply opens the finding in the panel', async () => {
    await window.settle();
    window.sent();
    findings(ONE, DATE);
    form.apply(DATE.ruleId);
    await window.settle();
    expect(window.sent()).toEqual([{ type: 'choose', ref: ref(ONE), ruleId: DATE.ruleId }]);
    expect([window.panes.get('foothold')?.selected, window.sidePanes.state]).toEqual([1, 1]);
    expect(form.values.size).toBe(0);
  });

  it('Apply sets the one suggested day at the midnight of the person, unsaved', () => {
    findings(ONE, { ...DATE, value: '2026-12-04' });
    form.apply(DATE.ruleId);
    expect(form.values.get('estimatedclosedate')).toEqual(new Date(2026, 11, 4));
    expect(shown()).toEqual([]);
    expect(form.refresh).not.toHaveBeenCalled();
  });

  it.each([
    ['money', '1200', 1200],
    ['optionset', '3', 3],
    ['string', 'Ada', 'Ada'],
  ])('Apply sets a %s', (type, value, expected) => {
    form = fakeForm('opportunity', TWO, { name: type });
    window.script().onLoad(form.event);
    findings(TWO, { ...DATE, column: 'name', value });
    form.apply(DATE.ruleId);
    expect(form.values.get('name')).toBe(expected);
  });

  it('a value that the column cannot take is edited in the panel', () => {
    findings(ONE, { ...DATE, value: 'soon' });
    form.apply(DATE.ruleId);
    expect(form.values.size).toBe(0);
    expect(window.sent().at(-1)).toMatchObject({ type: 'choose' });
  });

  it('a column without a control is left out; where none fits, one line above the form says the first', () => {
    findings(ONE, ELSEWHERE, AMOUNT);
    expect([shown(), [...form.above.values()]]).toEqual([[AMOUNT.title], []]);
    findings(ONE, ELSEWHERE);
    expect([shown(), [...form.above.values()]]).toEqual([[], [`INFO ${ELSEWHERE.title}`]]);
    findings(ONE);
    expect(form.above.size).toBe(0);
  });

  it('nothing ever keeps anybody from saving', () => {
    findings(ONE, DATE, AMOUNT, ELSEWHERE);
    form.edit('estimatedclosedate');
    form.save();
    expect(form.blocking.addOnSave).not.toHaveBeenCalled();
    expect(form.blocking.setNotification).not.toHaveBeenCalled();
    expect([...form.notices.values()].every(({ notificationLevel }) => notificationLevel === 'RECOMMENDATION')).toBe(true);
  });
});
