import { describe, expect, it } from 'vitest';
import { publish } from '../../src/flows/publish/publish';
import { readOwnScore } from '../../src/flows/readOwnScore';
import { startSession } from '../../src/flows/startSession';
import type { Exemption } from '../../src/model/register';
import { defaultProgramme } from '../../src/programme/defaultProgramme';
import { exemptionStates, personKey } from '../../src/programme/exemptions';
import { parseProgramme } from '../../src/programme/parseProgramme';
import { withoutRules } from '../../src/scoring/withoutRules';
import { publishWorld } from '../flows/publishWorld';
import { tiny } from '../sandbox/test/tinyCompany';
import { planOf } from '../scoring/given';
import { CLOSE_DATE, fixListWorld, NEXT_STEP, TWELVE } from '../stores/fixList/fixListWorld';
import { CRMS, capabilityWorld } from './capabilityWorld';

/** The local CRM's day. */
const TODAY = '2026-11-22';

const exemption = (more: Partial<Exemption> = {}): Exemption => ({
  id: 'a',
  forWhom: 'Ada, on leave',
  ruleId: CLOSE_DATE,
  reason: 'Long leave',
  approver: 'Ines',
  ends: TODAY,
  ...more,
});

/** What changes nothing, by the odd thing about it. */
const CHANGES_NOTHING: readonly [string, Partial<Exemption>][] = [
  ['nobody approved it', { approver: null }],
  ['it ended the day before', { ends: '2026-11-21' }],
  ['it names no person', { personId: undefined }],
  ['it names another person', { personId: '005000000000099' }],
];

describe.each(CRMS)('B8 an exemption in the panel and the own score, in %s', (crm) => {
  it('takes its rule out for the person alone, until its last day is over', async () => {
    const world = await capabilityWorld(crm);
    try {
      const { id: ada } = (await world.port(tiny.users.ada).start([])).person;
      // The same person as somebody copies the id: 15 of 18 letters, or a GUID in braces.
      const personId = crm === 'salesforce' ? ada.slice(0, 15) : `{${ada.toUpperCase()}}`;
      const closeDate = { stage_name: 'Prospecting', close_date: '2026-01-15', owner_id: tiny.users.ada };
      world.add('opportunity', { name: 'Dock', account_id: tiny.accounts.acme, ...closeDate });
      const clock = { now: () => '2026-11-25T09:30:00.000Z' };
      const told = async (register: readonly Exemption[] = [], userId: string = tiny.users.ada) => {
        world.programme({ newGraceDays: 0, exemptions: register });
        const session = await startSession({ port: world.port(userId), clock });
        const { openFindings } = await readOwnScore(session, clock.now());
        return { openFindings, rules: [...session.plan.entities.values()].flatMap(({ rules }) => rules).length };
      };
      const plain = await told();
      const ends = '2026-11-25';
      const exempt = await told([exemption({ personId, ends })]);
      expect(exempt.rules).toBe(plain.rules - 1);
      expect(await told([exemption({ personId, ends, ruleId: null })])).toEqual({ openFindings: 0, rules: 0 });
      expect(await told([exemption({ personId, ends })], tiny.users.ben)).toEqual(await told([], tiny.users.ben));
      for (const [name, odd] of CHANGES_NOTHING)
        expect(await told([exemption({ personId, ends, ...odd, ...(odd.ends ? { ends: '2026-11-24' } : {}) })]), name).toEqual(
          plain,
        );

      const ringOf = async (register: readonly Exemption[]) => {
        world.programme({ exemptions: register });
        return (await world.open(tiny.users.ada, 'Opportunity', tiny.deals.adaOpen)).state().toGo;
      };
      expect(await ringOf([])).toBeGreaterThan(0);
      expect(await ringOf([exemption({ personId, ruleId: null })])).toBe(0);
    } finally {
      await world.close();
    }
  });
});

describe('B8 an exemption in the fix list', () => {
  const groupsWith = async (exemptions: readonly Exemption[]) => {
    const text = JSON.stringify({ ...defaultProgramme('salesforce'), exemptions });
    const world = fixListWorld(TWELVE, {
      wrap: (port) => ({
        ...port,
        start: async (...asked) => ({ ...(await port.start(...asked)), programme: { version: '1', text } }),
      }),
    });
    await world.begun();
    return world.state().groups.map(({ ruleId }) => ruleId);
  };

  it('leaves the rule’s group out, and no other', async () => {
    const plain = await groupsWith([]);
    expect(plain).toEqual(expect.arrayContaining([CLOSE_DATE, NEXT_STEP]));
    expect(await groupsWith([exemption({ personId: 'rep', ends: '2027-06-30' })])).toEqual(
      plain.filter((ruleId) => ruleId !== CLOSE_DATE),
    );
  });
});

describe('B8 an exemption in the published figures', () => {
  const world = (exemptions: readonly Exemption[]) => publishWorld({ north: 7 }, { exemptions, privacyMode: 'individual' });
  const run = async (exemptions: readonly Exemption[], later = 0) => {
    const { port, clock, of } = world(exemptions);
    clock.at = new Date(Date.parse(clock.at) + later * 86_400_000).toISOString();
    const report = await publish({ port, clock });
    const snapshots = new Map(of('snapshot').map(({ personId, tally, score }) => [personId, { tally, score }]));
    const { rules } = JSON.parse(of('groupSheet').find(({ unit }) => unit === 'north')?.text ?? '{}');
    const judged = (Object.values(rules?.[CLOSE_DATE] ?? {}).flat() as number[]).reduce((sum, count) => sum + count, 0);
    return { report, snapshots, judged };
  };
  const own = { personId: 'NORTH00', ends: '2026-11-23' };

  it('changes the figures of the person, and those of nobody else', async () => {
    const [plain, exempt] = [await run([]), await run([exemption(own)])];
    expect(plain.snapshots.size).toBe(7);
    for (const [id, row] of plain.snapshots) {
      if (id === 'north00') expect(exempt.snapshots.get(id)?.score).not.toBe(row.score);
      else expect(exempt.snapshots.get(id), id).toEqual(row);
    }
    // Twelve deals of seven people, and of six: what does not apply leaves the denominator.
    expect([plain.judged, exempt.judged]).toEqual([84, 72]);
  });

  it('leaves who is exempt from all rules out of the counts, rather than as nought', async () => {
    const { report } = await run([exemption({ ...own, ruleId: null })]);
    expect(report.people).toBe(6);
  });

  it.each(CHANGES_NOTHING)('changes nothing where %s', async (_, odd) => {
    const [plain, odds] = [await run([]), await run([exemption({ ...own, ...odd })])];
    expect(odds.snapshots).toEqual(plain.snapshots);
  });

  it('ends by itself: on the day after, the rule applies again without anybody’s doing', async () => {
    const [plain, exempt] = [await run([], 1), await run([exemption(own)], 1)];
    expect(exempt.snapshots).toEqual(plain.snapshots);
  });
});

describe('B8 and D37 the register', () => {
  it('says of a line without a person that it is a note', () => {
    const states = exemptionStates([exemption(), exemption({ id: 'b', personId: 'rep', byTenure: true })], TODAY);
    expect(states.map(({ exemption: { id }, isNote, state }) => [id, isNote, state])).toEqual([
      ['a', true, 'active'],
      ['b', false, 'active'],
    ]);
  });

  it.each([
    ['005000000000001AAA', '005000000000001'],
    ['00500000000000a', '00500000000000a'],
    ['{80BF4D48-34CB-ED11-B596-0022481D68CD}', '80bf4d48-34cb-ed11-b596-0022481d68cd'],
  ])('the person %s is %s', (id, key) => {
    expect(personKey(id)).toBe(key);
  });

  it.each(['', 'Ada Lovelace', 'x'.repeat(41), "' OR 1=1"])('a programme that names a person as "%s" is refused', (personId) => {
    const programme = { ...defaultProgramme('salesforce'), exemptions: [exemption({ personId })] };
    expect(() => parseProgramme(JSON.stringify(programme))).toThrow(/exemptions\[0\]\.personId/);
  });

  it('a plan without rules of which there are none is the plan itself; every other rule keeps its index', () => {
    const plan = planOf();
    expect(withoutRules(plan, () => false)).toBe(plan);
    const less = withoutRules(plan, (id) => id === CLOSE_DATE);
    expect([less.rules, less.indexOf]).toEqual([plan.rules, plan.indexOf]);
    const kept = (of: typeof plan) => of.entities.get('Opportunity')?.groups.flatMap(({ rules }) => rules) ?? [];
    expect(kept(less)).toEqual(kept(plan).filter(({ rule }) => rule.id !== CLOSE_DATE));
    expect(withoutRules(plan, () => true).entities.size).toBe(0);
  });
});
