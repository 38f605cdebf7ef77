import { describe, expect, it } from 'vitest';
import { toFacts } from '../../src/flows/toFacts';
import type { RecordBundle } from '../../src/ports/crm';
import { defaultProgramme } from '../../src/programme/defaultProgramme';

const PROGRAMME = defaultProgramme('salesforce');
const stage = (value: string, probability = 10) => ({ value, label: value, probability });

function bundle(change: Partial<RecordBundle>): RecordBundle {
  return {
    record: {
      ref: { entity: 'Opportunity', id: 'd' },
      name: 'Deal',
      version: '1',
      fields: {},
      lookupNames: {},
      ownerId: 'rep',
      ownerName: null,
      createdAt: '2026-01-01T00:00:00.000Z',
      modifiedAt: null,
      modifiedBy: null,
      recordTypeId: null,
      currency: null,
    },
    status: 'open',
    closedAt: null,
    inheritedAt: null,
    mayEdit: true,
    stage: stage('Qualification'),
    stageSince: null,
    stageHistory: null,
    pushes: null,
    activities: null,
    contactRoles: null,
    account: null,
    responses: [],
    snapshot: null,
    partial: [],
    serverTime: null,
    ...change,
  };
}

describe('facts of a record', () => {
  it('a phase that was reached stays reached when the deal drops back', () => {
    const history = [stage('Qualification'), stage('Proposal/Price Quote', 75), stage('Qualification')].map((one, index) => ({
      at: `2026-0${index + 1}-01T00:00:00.000Z`,
      stage: one,
      closeDate: null,
      amount: null,
    }));
    const facts = toFacts(bundle({ stageHistory: history }), null, PROGRAMME);
    expect(facts).toMatchObject({ phase: 'qualify', reached: 'propose' });
  });

  it('two stages of one phase are one step', () => {
    const history = ['Needs Analysis', 'Value Proposition'].map((value, index) => ({
      at: `2026-0${index + 1}-01T00:00:00.000Z`,
      stage: stage(value),
      closeDate: null,
      amount: null,
    }));
    expect(toFacts(bundle({ stageHistory: history }), null, PROGRAMME).steps).toEqual([
      { at: '2026-01-01T00:00:00.000Z', phase: 'develop' },
    ]);
  });

  it('knows when the close date last moved later, where there is a history', () => {
    const dates = ['2026-06-30', '2026-09-30', '2026-08-31', '2026-08-31'];
    const history = dates.map((closeDate, index) => ({
      at: `2026-0${index + 1}-01T00:00:00.000Z`,
      stage: stage('Qualification'),
      closeDate,
      amount: null,
    }));
    expect(toFacts(bundle({ stageHistory: history }), null, PROGRAMME).lastPushAt).toBe('2026-02-01T00:00:00.000Z');
    expect(toFacts(bundle({}), null, PROGRAMME).lastPushAt).toBeNull();
  });

  it('what was not read is not known, never none', () => {
    expect(toFacts(bundle({}), null, PROGRAMME)).toMatchObject({
      steps: null,
      activities: null,
      contactRoles: null,
      contacts: null,
      use: null,
      elsewhere: null,
    });
  });

  it('a stage of unknown name goes by its probability', () => {
    expect(toFacts(bundle({ stage: stage('Angebot', 60) }), null, PROGRAMME).phase).toBe('propose');
  });

  it('an activity is a record of its own, with whether a follow-up was made', () => {
    const activity = {
      kind: 'call' as const,
      subject: null,
      description: null,
      done: true,
      dueOn: null,
      startsAt: null,
      doneAt: null,
      createdAt: '2026-11-01T00:00:00.000Z',
      ownerId: 'rep',
      ownerName: null,
      about: { entity: 'Opportunity' as const, id: 'deal' },
      who: null,
      whoName: null,
    };
    const self = bundle({}).record;
    const record = { ...self, ref: { entity: 'Activity' as const, id: 'a1' } };
    const alone = [{ ...activity, id: 'a1' }];
    expect(toFacts(bundle({ record, activities: alone }), null, PROGRAMME).activity).toMatchObject({
      id: 'a1',
      followedUp: false,
    });
    const followed = [...alone, { ...activity, id: 'a2', done: false, createdAt: '2026-11-02T00:00:00.000Z' }];
    expect(toFacts(bundle({ record, activities: followed }), null, PROGRAMME).activity?.followedUp).toBe(true);
  });
});
