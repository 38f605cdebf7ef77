import { describe, expect, it } from 'vitest';
import { createMemoryCrm } from '../../src/adapters/memory/memoryCrm';
import { createMemoryPort } from '../../src/adapters/memory/memoryPort';
import { createMemoryPublished } from '../../src/adapters/memory/memoryPublish';
import { memorySchema } from '../../src/adapters/memory/memorySchema';
import { createMemoryTeam, createMemoryTeamPort } from '../../src/adapters/memory/memoryTeam';
import { leadersOf } from '../../src/flows/publish/leadersOf';
import { publish } from '../../src/flows/publish/publish';
import { startSession } from '../../src/flows/startSession';
import type { PrivacyMode } from '../../src/model/programme';
import { type PublishedRow, publishedKey } from '../../src/model/published';
import { asksForReview, isSilent, layers, unitCadence } from '../../src/programme/cadence';
import { defaultProgramme } from '../../src/programme/defaultProgramme';
import { exemptionStates, exemptionsByPerson, exemptRules } from '../../src/programme/exemptions';
import { praiseProblem } from '../../src/programme/praiseProblem';
import { threeThings } from '../../src/programme/threeThings';
import { adoptionCurve } from '../../src/scoring/team/adoptionCurve';
import { groupBands } from '../../src/scoring/team/groupScores';
import { createTeamStore } from '../../src/stores/team/createTeamStore';
import type { TeamDeps } from '../../src/stores/team/teamDeps';
import { english } from '../../src/words/en';
import { learnProgress } from '../../src/words/learnProgress';
import { learnTeam } from '../../src/words/learnTeam';
import { figures, headline, REGION, sheetDoc, sheetRow, sheetWeek, team, WEEK, weekAt } from '../fixtures/teamSheets';
import { person, publishWorld } from '../flows/publishWorld';

const TODAY = '2026-11-26';
const NOW = `${TODAY}T09:30:00.000Z`;
const RULES = defaultProgramme('salesforce').rules;
const nobody = { firstName: null, email: null, role: null, segment: null, department: null, createdAt: NOW };
const note = (about: string, unit: string, day: string) =>
  ({ kind: 'decision', about, unit, text: '', at: `${day}T08:00:00.000Z` }) as const;

/** A team store over memory, read, in a privacy mode; the look may be refused. */
async function tab(mode: PrivacyMode, rows: readonly PublishedRow[], refuseLooks = false) {
  const published = createMemoryPublished();
  for (const row of rows) published.rows.set(`${row.kind} ${publishedKey(row)}`, row);
  const user = (id: string, mayDecide: boolean) => ({ id, name: id, zone: 'UTC', locale: 'en-GB', ...nobody, mayDecide });
  const crm = createMemoryCrm({
    people: [user('lead', true), user('rep', false)],
    organisation: { id: 'org', name: 'Acme', currency: 'EUR', zone: 'UTC' },
    schema: memorySchema([], {}),
    rows: [],
    programme: { version: '1', text: JSON.stringify({ ...defaultProgramme('dynamics'), privacyMode: mode }) },
  });
  const kept = createMemoryTeam(published, { units: [{ id: 'north', name: 'North', parentId: null }] });
  const port = createMemoryPort({ crm, userId: 'lead', now: () => NOW });
  const own = createMemoryTeamPort({ crm, team: kept, userId: 'lead', now: () => NOW });
  const refused = async () => {
    throw new Error('no');
  };
  const clock = { now: () => NOW, after: () => () => undefined, uuid: () => crypto.randomUUID() };
  const deps = { port, clock, team: refuseLooks ? { ...own, look: refused } : own } as unknown as TeamDeps;
  const store = createTeamStore(deps, await startSession({ port, clock }));
  await store.show({ unit: null, week: null });
  return { store, kept };
}

const page: PublishedRow = {
  kind: 'teamSheet',
  managerId: 'lead',
  week: WEEK,
  page: 0,
  text: JSON.stringify({ format: 2, people: [figures('Amara Okafor')] }),
};

describe('A1 full adoption is a defined state', () => {
  const week = (adopted: number) => adoptionCurve([headline({ people: 10, adopted })], undefined).points[0]?.share;
  it('of 10 people with 3 in it 30 % are, and one missed week takes that person out', () => {
    expect(week(3)).toBe(30);
    expect(week(2)).toBe(20);
  });
  it('is not told before four weeks are known', () => {
    expect(adoptionCurve([headline({ adopted: null })], undefined).points[0]?.share).toBeNull();
  });
  it('stands beside its baseline: the goal’s own, else the first week that is known', () => {
    const line = (adopted: number | null, weeks: number) => headline({ people: 10, adopted, week: weekAt(WEEK, weeks) });
    const history = [line(null, -2), line(2, -1), line(4, 0)];
    const goal = { id: 'a', name: 'A', measure: 'adopted', baseline: 5, target: 60, by: '2027-03-31', owner: 'O' } as const;
    const other = { ...goal, measure: 'winRate', baseline: 31 } as const;
    expect(adoptionCurve(history, undefined, [other]).baseline).toBe(20);
    expect(adoptionCurve(history, undefined, [other, goal]).baseline).toBe(5);
    expect(adoptionCurve(history.slice(0, 1), undefined)).toMatchObject({ baseline: null, collected: 1 });
  });
});

describe('A10 people see their own number first', () => {
  it('writes everybody’s own figures before any sheet that a manager reads', async () => {
    const { port, clock } = publishWorld({ north: 7 }, { privacyMode: 'individual' });
    const kinds: string[] = [];
    const write: typeof port.write = (rows, signal) => {
      kinds.push(...rows.map(({ kind }) => kind));
      return port.write(rows, signal);
    };
    await publish({ port: { ...port, write }, clock });
    expect(kinds.lastIndexOf('snapshot')).toBeLessThan(kinds.indexOf('teamSheet'));
    expect(kinds.lastIndexOf('snapshot')).toBeLessThan(kinds.indexOf('groupSheet'));
  });
  it('says so where the manager reads the figures of a week', async () => {
    await learnTeam();
    expect(english.texts['week.changed.foot']).toContain('own figures first');
  });
});

describe('A14 and B18 leaders’ own cadence', () => {
  const units = Array.from({ length: 6 }, (_, index) => team(`t${index}`, `Team ${index}`));
  const reviewed = (unit: string, days: number) =>
    note('weeklyReview', unit, new Date(Date.parse(TODAY) - days * 86_400_000).toISOString().slice(0, 10));
  it('asks for a review after 14 days without one, and not before', () => {
    const cadence = (days: number) => unitCadence([reviewed('t0', days)], units[0] ?? REGION, TODAY);
    expect(asksForReview(cadence(14))).toBe(false);
    expect(asksForReview(cadence(15))).toBe(true);
    expect(asksForReview(unitCadence([], REGION, TODAY))).toBe(true);
  });
  it('a review that is dated ahead is none yet', () => {
    expect(unitCadence([reviewed('t0', -3)], units[0] ?? REGION, TODAY)).toMatchObject({ daysSince: null, held: 0 });
  });
  it('flags to the sponsor who had none for four weeks', () => {
    const cadences = units.map((unit, index) => unitCadence([reviewed(unit.id, index * 7)], unit, TODAY));
    expect(cadences.filter(isSilent).map(({ unit }) => unit.id)).toEqual(['t5']);
    expect(cadences.map(({ held }) => held)).toEqual([1, 1, 1, 1, 0, 0]);
  });
  it('shows two layers, together where one of them is smaller than a group', () => {
    const regions = Array.from({ length: 5 }, (_, index) => ({ ...REGION, id: `r${index}` }));
    const all = [...units, ...regions].map((unit) => unitCadence([reviewed('t0', 3)], unit, TODAY));
    expect(layers(all, 5).map(({ layer, units: n, held }) => [layer, n, held])).toEqual([
      ['regions', 5, 0],
      ['teams', 6, 1],
    ]);
    expect(layers(all.slice(0, 8), 5).map(({ layer, units: n }) => [layer, n])).toEqual([['both', 8]]);
    expect(layers(all.slice(0, 3), 5)).toEqual([]);
  });
});

describe('B6 sells well and records little', () => {
  it.each(['team', 'worksCouncil'] as const)('is not even read in %s mode', async (mode) => {
    const { store } = await tab(mode, [sheetRow('organisation', 40), page]);
    expect(store.store.getState().reading?.data.people).toBeNull();
  });
});

describe('B17 looks are logged and visible', () => {
  it('writes the look down with purpose and date, for the person, before anything is shown', async () => {
    const { store, kept } = await tab('individual', [sheetRow('organisation', 40), page]);
    await store.actions.look('rep', 'oneToOne', 'figures');
    expect([...kept.looks.values()]).toEqual([
      { personId: 'rep', viewerId: 'lead', week: WEEK, purpose: 'oneToOne', part: 'figures', at: NOW },
    ]);
  });
  it('says of which week the figures were: people stand with last night’s, in the week that runs', async () => {
    const running = { ...page, week: weekAt(WEEK, 1) };
    const { store, kept } = await tab('individual', [sheetRow('organisation', 40), running]);
    await store.actions.look('rep', 'help', 'export');
    expect([...kept.looks.values()]).toMatchObject([{ week: weekAt(WEEK, 1), part: 'export' }]);
  });
  it('rejects where it cannot be written down: the view then shows nothing', async () => {
    const { store } = await tab('individual', [sheetRow('organisation', 40), page], true);
    await expect(store.actions.look('rep', 'help', 'figures')).rejects.toThrow();
  });
});

describe('B19 a decision', () => {
  it('is kept word for word, with its numbers and its thanks, and stands in the log at once', async () => {
    const { store } = await tab('team', [sheetRow('organisation', 40)]);
    const text = 'Asked for. Rests on 8 answers of 5 people. Thank you for telling.';
    await store.actions.decide({ ruleId: 'a.b', reason: 'noAccess', phase: null, decision: 'confirmed', text });
    await store.show({ unit: null, week: null });
    expect(store.store.getState().reading?.data.decisions).toMatchObject([{ ruleId: 'a.b', text, at: NOW }]);
  });
});

describe('B8 and D37 exemptions', () => {
  it('end by themselves: the rule applies again on the day after', () => {
    const one = { id: 'a', forWhom: 'x', ruleId: null, reason: 'r', approver: 'A', ends: TODAY, byTenure: true };
    expect(exemptionStates([one], TODAY)[0]?.state).toBe('active');
    expect(exemptionStates([one], '2026-11-27')[0]?.state).toBe('over');
  });
  it('without an approver change nothing, by tenure or not', () => {
    const one = { id: 'a', personId: 'x', forWhom: 'x', ruleId: null, reason: 'r', approver: null, ends: TODAY, byTenure: true };
    expect(exemptionStates([one], TODAY)[0]?.state).toBe('waits');
    expect([exemptRules([one], TODAY)('opportunity.amount'), exemptionsByPerson([one]).size]).toEqual([false, 0]);
    expect(exemptRules([{ ...one, approver: 'A' }], TODAY)('opportunity.amount')).toBe(true);
  });
});

describe('D1 before, during, after', () => {
  it('a week is during the go-live from the one whose Sunday sees its first day to the one whose Monday is its last', () => {
    const history = [-3, -2, -1, 0].map((weeks) => headline({ week: weekAt('2026-11-09', weeks) }));
    const spans = (from: string, to: string) => adoptionCurve(history, { from, to }).points.map(({ span }) => span);
    expect(spans('2026-11-01', '2026-11-02')).toEqual(['before', 'during', 'during', 'after']);
    expect(spans('2026-11-02', '2026-11-08')).toEqual(['before', 'before', 'during', 'after']);
  });
  it('reports each phase of the go-live', () => {
    const history = [-9, -8, -4, -3, -1, 0].map((weeks, index) =>
      headline({ week: weekAt(WEEK, weeks), adopted: index % 2 === 0 ? 1 : 2 * (index + 1) }),
    );
    const { spans } = adoptionCurve(history, { from: weekAt(WEEK, -5), to: weekAt(WEEK, -2) });
    expect(spans.map(({ span, end }) => [span, end?.share])).toEqual([
      ['before', 10],
      ['during', 20],
      ['after', 30],
    ]);
  });
});

describe('D18 the same period gives the same numbers', () => {
  it('reads a closed week twice alike', async () => {
    const rows = [sheetRow('organisation', 40, { counters: { past: 26 } })];
    const [one, two] = await Promise.all([tab('team', rows), tab('team', rows)]);
    expect(one.store.store.getState().reading).toEqual(two.store.store.getState().reading);
  });
});

describe('D18 a closed week read again later', () => {
  it('has the same numbers, though newer weeks stand beside it', async () => {
    const then = [sheetRow('organisation', 40, { counters: { past: 26 } }), sheetRow('organisation', 39, {}, weekAt(WEEK, -1))];
    const later = [...then, sheetRow('organisation', 44, { counters: { past: 3 } }, weekAt(WEEK, 1))];
    const [one, two] = await Promise.all([tab('team', then), tab('team', later)]);
    expect(two.store.store.getState().reading?.data.now.people).toBe(44);
    await two.store.show({ unit: null, week: WEEK });
    expect(two.store.store.getState().reading?.data).toEqual(one.store.store.getState().reading?.data);
  });
});

describe('D21 public praise', () => {
  it('is proposed only for what got better, and stops a shortfall', () => {
    const line = (adopted: number, week = WEEK) => headline({ week, people: 8, adopted });
    const back = sheetWeek({ people: 8 });
    const below = [{ ...back, unit: team('a', 'A'), doc: { ...back.doc, history: [line(5, weekAt(WEEK, -1)), line(3)] } }];
    const nothing = { decisions: [], notes: [], pay: [], permitted: new Set<never>(), notNow: new Set<string>() };
    expect(threeThings({ unit: REGION, now: sheetWeek(), before: null, below, ...nothing })).toEqual([]);
    expect(praiseProblem('Well done, except for Coast')).toBe('shortfall');
  });
  it('of groups never has a last place: a lone lowest group belongs to the band above', () => {
    const group = (key: string, score: number) => ({ key, score, half: 2 });
    expect([...(groupBands([group('a', 83), group('b', 77), group('c', 60)]) ?? [])]).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 2],
    ]);
    expect(groupBands([group('a', 80), group('b', 60)])).toBeNull();
  });
});

describe('D32 nothing recommends dismissal, nothing shames', () => {
  const REMOVAL =
    /dismiss|terminat|\bfire[ds]?\b|\bsack|let (him|her|them|somebody|people) go|letting (him|her|them|people) go|la(id|y|ying) off|replace (him|her|them|the person|people)|part ways|warning letter|probation|disciplin|demot|punish|penalt/i;
  const SHAME =
    /\bworst|\bbottom|name and shame|\bshame|\blaz(y|i)|slack|underperform|\b(poorest|weakest|loser|fault|failing|failed|guilty|blame)\b/i;
  it('in any text that a person reads, in the panel, My progress, the team tab and the digest', async () => {
    await Promise.all([learnTeam(), learnProgress()]);
    const texts = Object.values(english.texts).flatMap((text) => (typeof text === 'string' ? [text] : Object.values(text)));
    const rules = JSON.stringify(english.rules) + JSON.stringify(english.expects);
    expect(texts.length).toBeGreaterThan(1_000);
    expect([...texts, rules].filter((text) => REMOVAL.test(text))).toEqual([]);
    expect(texts.filter((text) => SHAME.test(text))).toEqual([]);
  });
  it.each(['worst', 'bottom', 'last place', 'lowest', 'least', 'lazy', 'behind', 'failing', 'unlike', 'only 2 of 9'])(
    'public thanks with "%s" in them are not sent',
    (word) => {
      expect(praiseProblem(`Thank you, Harbour, ${word} Coast`)).toBe('shortfall');
    },
  );
  it('what went back, or stands low, is no thing for the week: nobody is named, and no group', () => {
    const line = (adopted: number, score: number, weeks = 0) =>
      headline({ week: weekAt(WEEK, weeks), people: 8, adopted, score });
    const low = sheetDoc({ unit: team('a', 'A'), history: [line(6, 8_000, -1), line(0, 2_000)], counters: { past: 40 } });
    const unit = { unit: REGION, now: sheetWeek({ doc: low }), before: sheetWeek({ week: weekAt(WEEK, -1) }) };
    const below = [{ ...sheetWeek({ people: 8, doc: low }), unit: team('a', 'A') }];
    const nothing = { decisions: [], notes: [], pay: [], permitted: new Set<never>(), notNow: new Set<string>() };
    expect(threeThings({ ...unit, below, ...nothing })).toEqual([]);
  });
});

describe('D33 and D34 leaders under the same rules', () => {
  it('stand in the same list of units, and zero is a figure', async () => {
    const zero = { history: [headline({ people: 6, adopted: 0 })], unit: { ...REGION, id: 'leaders', kind: 'leaders' as const } };
    const { store } = await tab('team', [sheetRow('organisation', 40), sheetRow('leaders', 6, zero)]);
    const { data } = store.store.getState().reading ?? {};
    expect(data?.leaders?.doc.history[0]?.adopted).toBe(0);
  });
  it('whoever leads somebody is one of them; a manager of nobody who is scored, or of oneself, is not', () => {
    const staff = [
      person('ceo', { managerId: 'ceo' }),
      person('head', { managerId: 'ceo' }),
      person('lead', { managerId: 'head' }),
      person('rep', { managerId: 'lead' }),
      person('own', { managerId: 'own' }),
      person('old', { managerId: null }),
      person('left', { managerId: 'old', active: false }),
      person('bot', { managerId: 'rep', human: false }),
    ];
    const found = leadersOf(new Map(staff.map((each) => [each.id, each])));
    expect([...found].sort()).toEqual(['ceo', 'head', 'lead']);
  });
  it('no rule names a person, a role or a level that it leaves out', () => {
    expect(JSON.stringify(RULES.map(({ when }) => when))).not.toMatch(/owner|person|manager|leader|seniority|role/i);
  });
});
