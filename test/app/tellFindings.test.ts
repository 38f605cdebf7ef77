import { describe, expect, it } from 'vitest';
import { fieldFindings, tellFindings } from '../../src/app/tellFindings';
import type { EditorView, NudgeView, PanelState } from '../../src/model/panel';
import type { RecordRef } from '../../src/model/record';
import type { FieldFinding, HostPort } from '../../src/ports/host';
import { DEAL, openedWorld } from '../fixtures/panelWorld';

type Told = readonly [ref: RecordRef, findings: readonly FieldFinding[]];

async function world() {
  const { panel, ...rest } = await openedWorld();
  const told: Told[] = [];
  const host = { findings: (...sent: Told) => void told.push(sent) } as unknown as HostPort;
  const stop = tellFindings(panel, host);
  return { ...rest, panel, told, stop, last: () => told.at(-1)?.[1].map(({ ruleId }) => ruleId) };
}

describe('findings for the form', () => {
  it('are the fields of the open nudge and of those beside it, in words', async () => {
    const { told } = await world();
    expect(told).toEqual([
      [
        DEAL,
        [
          {
            ruleId: 'opportunity.closeDate',
            field: 'closeDate',
            title: 'Close date was 12 days ago',
            body: 'A date ahead keeps this deal in the forecast you are paid on.',
            value: null,
          },
          expect.objectContaining({ ruleId: 'opportunity.nextStep', field: 'nextStep' }),
        ],
      ],
    ]);
  });

  it('leave what was fixed, although the card still tells of it', async () => {
    const { actions, until, last, state } = await world();
    actions().edit('closeDate', '2026-12-04');
    actions().save();
    await until(({ saved }) => saved !== null);
    await until(() => last()?.includes('opportunity.closeDate') === false);
    expect(state().top?.ruleId).toBe('opportunity.closeDate');
    expect(last()).toEqual(['opportunity.nextStep']);
  });

  it('are told again when the record is judged again, for a page that dropped them', async () => {
    const { tell, told, until } = await world();
    tell({ type: 'recordChanged', ref: DEAL });
    await until(() => told.length > 1);
    expect(told.at(-1)).toEqual(told[0]);
  });

  it('are none once the person has had enough, or when it stopped listening', async () => {
    const { actions, last, told, stop } = await world();
    actions().enough();
    expect(last()).toEqual([]);
    stop();
    const before = told.length;
    actions().choose('opportunity.closeDate');
    expect(told.length).toBe(before);
  });

  it.each([
    ['a record that may only be read', { readOnly: true }],
    ['nudges that are switched off', { status: 'off' as const }],
    ['a record that could not be read', { status: 'failed' as const }],
  ])('none for %s', async (_, change) => {
    const { state } = await openedWorld();
    expect(fieldFindings({ ...state(), ...change })).toEqual([]);
  });

  it('hold the limits of the form, whatever the organisation wrote', async () => {
    const { state } = await openedWorld();
    const long = (nudge: NudgeView | null) => nudge && { ...nudge, benefit: '🚢'.repeat(300) };
    const [first] = fieldFindings({ ...state(), top: long(state().top) });
    expect(Array.from(first?.body ?? '')).toHaveLength(100);
    expect(Array.from(first?.title ?? '').length).toBeLessThanOrEqual(50);
  });
});

describe('a value that Apply may set at once', () => {
  const suggest = (state: PanelState, change: Partial<EditorView['fields'][number]>, twice = false): PanelState => {
    const [field] = state.editor?.fields ?? [];
    if (!field || !state.editor) throw new Error('There is no editor.');
    const other = { ...field, suggestion: { value: '2026-12-01', source: 'Yard visit' }, ...change };
    return { ...state, editor: { ...state.editor, fields: twice ? [other, field] : [other] } };
  };

  it('is the one day that the editor suggests, with its source', async () => {
    const { state } = await openedWorld();
    expect(fieldFindings(suggest(state(), {}))[0]).toMatchObject({ value: '2026-12-01', body: 'Use Tue 1 Dec 2026, Yard visit' });
  });

  it('is none with two fields, without a suggestion, and for another kind of field', async () => {
    const { state } = await openedWorld();
    const schema = state().editor?.fields[0]?.schema;
    if (!schema) throw new Error('There is no editor.');
    const odd = [
      suggest(state(), {}, true),
      suggest(state(), { suggestion: null }),
      suggest(state(), { schema: { ...schema, type: 'text' } }),
    ];
    expect(odd.map((each) => fieldFindings(each)[0]?.value)).toEqual([null, null, null]);
  });
});

describe('Apply on the form', () => {
  it('opens the finding in the panel', async () => {
    const { tell, state } = await openedWorld();
    tell({ type: 'choose', ref: DEAL, ruleId: 'opportunity.nextStep' });
    expect(state().top?.ruleId).toBe('opportunity.nextStep');
  });

  it('of another record is not heard', async () => {
    const { tell, state } = await openedWorld();
    tell({ type: 'choose', ref: { entity: 'Opportunity', id: 'other' }, ruleId: 'opportunity.nextStep' });
    expect(state().top?.ruleId).toBe('opportunity.closeDate');
  });
});
