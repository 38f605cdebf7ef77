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

let window = fakeWindow();
let form = fakeForm('opportunity', ONE, COLUMNS);

const findings = (id: string, ...list: readonly object[]) => window.panel({ type: 'findings', ref: ref(id), findings: list });
const shown = () => [...form.notices.values()].map(({ messages }) => messages[0]);

beforeEach(() => {
  window = fakeWindow();
  form = fakeForm('opportunity', ONE, COLUMNS);
});

describe('the pane', () => {
  it('is opened once and navigated once, whatever loads', async () => {
    const script = window.script();
    script.onLoad(form.event);
    await window.settle();
    script.onLoad(fakeForm('account', TWO, {}).event);
    script.onLoad(form.event);
    await window.settle();
    expect(window.sidePanes.createPane).toHaveBeenCalledTimes(1);
    expect(window.panes.get('foothold')?.addresses).toEqual([
      {
        pageType: 'webresource',
        webresourceName: 'fthd_/panel/index.html',
        data: JSON.stringify({ org: 'org', tab: 'id-2', theme: 'light' }),
      },
    ]);
  });

  it('is found again by a frame that was made anew, in the same tab', async () => {
    window.script().onLoad(form.event);
    await window.settle();
    window.script().onLoad(fakeForm('opportunity', TWO, COLUMNS).event);
    await window.settle();
    expect(window.sidePanes.createPane).toHaveBeenCalledTimes(1);
    expect(new Set(window.channels())).toEqual(new Set(['fthd:org:id-2']));
  });

  it('that the person closed stays closed until Apply asks for it', async () => {
    const script = window.script();
    script.onLoad(form.event);
    await window.settle();
    findings(ONE, DATE);
    window.panes.clear();
    script.onLoad(fakeForm('opportunity', TWO, COLUMNS).event);
    script.onLoad(form.event);
    await window.settle();
    expect(window.sidePanes.createPane).toHaveBeenCalledTimes(1);

    findings(ONE, DATE);
    form.apply(DATE.ruleId);
    await window.settle();
    expect(window.sidePanes.createPane).toHaveBeenCalledTimes(2);
    window.sent();
    window.panel({ type: 'ready' });
    findings(ONE, DATE);
    findings(ONE, DATE);
    expect(window.sent().filter(({ type }) => type === 'choose')).toEqual([
      { type: 'choose', ref: ref(ONE), ruleId: DATE.ruleId },
    ]);
  });

  it.each([
    ['without side panes (players, on premises)', { panes: false }],
    ['without channels', { channels: false }],
  ])('%s the form works and nothing is thrown', async (_, lacks) => {
    window = fakeWindow(lacks);
    const script = window.script();
    script.onLoad(form.event);
    await window.settle();
    form.save();
    expect(script.trace()).toEqual([]);
  });

  it('a client API that throws is swallowed and kept in the trace, without values', async () => {
    window.sidePanes.createPane.mockRejectedValueOnce(new RangeError('no room for Harbour refit'));
    const script = window.script();
    script.onLoad(form.event);
    await window.settle();
    expect(script.trace()).toEqual(['pane: RangeError']);
    script.onLoad(fakeForm('opportunity', TWO, COLUMNS).event);
    await window.settle();
    expect(window.panes.has('foothold')).toBe(true);
  });
});

describe('the context', () => {
  it('goes to the panel on load, and again when the panel is ready', () => {
    window.script().onLoad(form.event);
    window.panel({ type: 'ready' });
    const context = { type: 'context', ref: ref(ONE), theme: 'light' };
    expect(window.sent()).toEqual([context, context]);
  });

  it('follows a record that the same form shows next, and a new record once it has an id', () => {
    form = fakeForm('opportunity', '', COLUMNS);
    window.script().onLoad(form.event);
    form.save(true, ONE);
    form.load(TWO);
    expect(window.sent().filter(({ type }) => type === 'context')).toEqual(
      [null, ref(ONE), ref(ONE), ref(TWO)].map((each) => ({ type: 'context', ref: each, theme: 'light' })),
    );
  });

  it('a table that Foothold does not know is no record', () => {
    window.script().onLoad(fakeForm('invoice', ONE, {}).event);
    expect(window.sent()).toEqual([{ type: 'context', ref: null, theme: 'light' }]);
  });

  it('only the form that was opened last speaks, although the others still hear', () => {
    window.script().onLoad(form.event);
    window.script().onLoad(fakeForm('opportunity', TWO, COLUMNS).event);
    window.sent();
    window.panel({ type: 'ready' });
    expect(window.sent()).toEqual([{ type: 'context', ref: ref(TWO), theme: 'light' }]);
    findings(ONE, DATE);
    expect(shown()).toEqual([]);
  });

  it('rapid navigation: what the panel says of the record before is not shown', async () => {
    const script = window.script();
    script.onLoad(form.event);
    const next = fakeForm('opportunity', TWO, COLUMNS);
    script.onLoad(next.event);
    findings(ONE, DATE);
    expect([shown(), next.notices.size]).toEqual([[], 0]);
    await window.settle();
    findings(TWO, DATE);
    expect(next.notices.size).toBe(1);
    script.onLoad(form.event);
    expect(next.notices.size).toBe(0);
  });

  it('the panel is told of a save once, and not of one that failed', async () => {
    window.script().onLoad(form.event);
    await window.settle();
    window.sent();
    form.save(false);
    await window.settle();
    expect(window.sent()).toEqual([]);
    form.save();
    await window.settle();
    expect(window.sent().filter(({ type }) => type === 'recordChanged')).toEqual([{ type: 'recordChanged', ref: ref(ONE) }]);
  });

  it('a link of the panel opens the form in the CRM', () => {
    window.script().onLoad(form.event);
    window.panel({ type: 'open', ref: { entity: 'Case', id: TWO } });
    expect(window.openForm).toHaveBeenCalledWith({ entityName: 'incident', entityId: TWO });
  });

  it('an area that the panel asks for fills the page, at the place it names', () => {
    window.script().onLoad(form.event);
    window.panel({ type: 'openArea', area: 'progress', at: 'fix' });
    const [page] = window.navigateTo.mock.calls[0] ?? [];
    expect(page).toMatchObject({ pageType: 'webresource', webresourceName: 'fthd_/progress/index.html' });
    expect(JSON.parse(page.data)).toMatchObject({ org: 'org', theme: 'light', at: 'fix' });
  });

  it.each([null, 'ready', { type: 'findings', ref: ref(ONE), findings: [{ ...DATE, title: 'x'.repeat(51) }] }, { type: 'run' }])(
    'a message that is none (%j) is ignored',
    (message) => {
      const script = window.script();
      script.onLoad(form.event);
      window.panel(message);
      expect([shown(), script.trace()]).toEqual([[], []]);
    },
  );
});

describe('a save in the panel', () => {
  it('fills the form anew, and the panel is not told what it did itself', async () => {
    window.script().onLoad(form.event);
    await window.settle();
    window.panel({ type: 'saved', ref: ref(ONE) });
    await window.settle();
    expect(form.refresh).toHaveBeenCalledExactlyOnceWith(false);
    expect(window.sent().filter(({ type }) => type === 'recordChanged')).toEqual([]);
  });

  it('never takes unsaved edits away: the form is filled after the person saved', async () => {
    window.script().onLoad(form.event);
    form.edit('name');
    window.panel({ type: 'saved', ref: ref(ONE) });
    expect(form.refresh).not.toHaveBeenCalled();
    form.save();
    await window.settle();
    expect(form.refresh).toHaveBeenCalledExactlyOnceWith(false);
  });

  it('of another record leaves the form alone', () => {
    window.script().onLoad(form.event);
    window.panel({ type: 'saved', ref: ref(TWO) });
    expect(form.refresh).not.toHaveBeenCalled();
  });
});
