import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readOwnFigures } from '../../src/flows/progress/ownFigures';
import { readTeam } from '../../src/flows/team/readTeam';
import type { TeamData } from '../../src/model/teamData';
import { areaUse } from '../../src/scoring/team/areaUse';
import { permittedAreas } from '../../src/scoring/team/permittedAreas';
import { weekVolumes } from '../../src/scoring/team/weekVolume';
import { sequentialId } from '../sandbox/store/recordId';
import { tiny } from '../sandbox/test/tinyCompany';
import { CRMS } from './capabilityWorld';
import { MONDAY_NIGHT, type PublishedCompany, publishedCompany, sellerId, sellerName } from './publishedCompany';

const IN_WEEK = '2026-11-11T10:00:00.000Z';
const OLDER = '2026-10-28T10:00:00.000Z';
/** Twenty empty calls; as many with a real outcome; two notes in the week and one before; nothing. */
const [TOUCHES, TALKS, NOTES, QUIET] = [6, 7, 8, 9];
const CALLED = [0, 1, 2, 3, 4];

/** Published by the product's own ports, read as their manager's own tab does. */
describe.each(CRMS)('a manager’s week in %s', (crm) => {
  let company: PublishedCompany;
  let data: TeamData;
  const moment = { at: MONDAY_NIGHT };
  beforeAll(async () => {
    moment.at = OLDER;
    company = await publishedCompany(crm, moment);
    company.programme({});
    const calls = (owner: number, text: string | null) =>
      Array.from({ length: 20 }, (_, index) => {
        const at = new Date(Date.parse('2026-11-10T08:00:00.000Z') + index * 3_600_000).toISOString();
        return {
          id: sequentialId('00T', 9_700 + owner * 100 + index),
          kind: 'phonecall',
          subject: 'Call',
          description: text === null ? null : `${text} ${index}`,
          what_id: tiny.accounts.acme,
          regarding_id: tiny.accounts.acme,
          status: 'Completed',
          state_code: 1,
          activity_on: at.slice(0, 10),
          completed_at: at,
          created_at: at,
          owner_id: sellerId(owner),
        };
      });
    company.sandbox.store.bulkInsert('activity', [
      ...calls(TOUCHES, null),
      ...calls(TALKS, 'They want a second quote for the larger press, line'),
    ]);
    // Five more people called somebody weeks ago: with the two of this week that is a group, and so are those who did not.
    const earlier = CALLED.flatMap((owner) => calls(owner, `They ask for offer number ${owner} until Friday, line`).slice(0, 1));
    company.sandbox.store.bulkInsert(
      'activity',
      earlier.map((row) => ({ ...row, activity_on: OLDER.slice(0, 10), completed_at: OLDER, created_at: OLDER })),
    );
    const { session } = await company.pageOf(sellerId(NOTES));
    const { table } = company.sandbox.store.concept('opportunity');
    const text = `SELECT id FROM ${table} WHERE owner_id = ? AND is_closed = 0 ORDER BY id LIMIT 1`;
    const [deal] = company.sandbox.store.all({ text, params: [sellerId(NOTES)] });
    for (const [index, at] of [OLDER, IN_WEEK, IN_WEEK].entries()) {
      moment.at = at;
      const about = { entity: 'Opportunity', id: company.idOf(String(deal?.id)) } as const;
      const words = { subject: 'Note', description: `They asked for drawing number ${index}.` };
      const draft = { kind: 'note', about, who: null, ...words, done: true, dueOn: null, startsAt: null, minutes: null } as const;
      await session.port.createActivity(draft, `00000000-0000-4000-8000-00000000002${index}`);
    }
    moment.at = MONDAY_NIGHT;
    const { errors } = await company.publish();
    expect(errors).toEqual([]);
    const page = await company.pageOf(tiny.users.mia);
    const reading = await readTeam({ session: page.session, team: company.teamOf(tiny.users.mia) }, { unit: null, week: null });
    if (reading.kind !== 'ready') throw new Error(reading.kind);
    data = reading.data;
  });
  afterAll(() => company.close());

  const volumeOf = (index: number) => weekVolumes(data.people ?? []).find(({ name }) => name === sellerName(index));

  it('A11 twenty empty activities are touches only, for the manager as for the person; twenty with an outcome are not', async () => {
    expect(volumeOf(TOUCHES)).toMatchObject({ activities: 20, substance: 0, touchOnly: true });
    expect(volumeOf(TALKS)).toMatchObject({ activities: 20, substance: 20, touchOnly: false });
    expect(volumeOf(QUIET)).toMatchObject({ activities: 0, touchOnly: false });
    const own = async (index: number) =>
      (await readOwnFigures((await company.pageOf(sellerId(index))).session, moment.at)).quality;
    expect(await own(TOUCHES)).toMatchObject({ all: 20, good: 0, touchOnly: true });
    expect(await own(TALKS)).toMatchObject({ all: 20, touchOnly: false });
    expect(await own(QUIET)).toMatchObject({ all: 0, touchOnly: false });
  });

  it('A11 one person’s touches are on no sheet of a group: they would tell of that person', () => {
    const { table } = company.sandbox.store.concept('groupSheet');
    const sheets = company.sandbox.store.all({ text: `SELECT text FROM ${table}`, params: [] });
    expect(sheets.length).toBeGreaterThan(0);
    expect(sheets.filter(({ text }) => String(text).includes('touchOnly'))).toEqual([]);
  });

  it('D38 notes of the week are counted as they were written, beside activities; those of before are not', () => {
    expect(volumeOf(NOTES)).toMatchObject({ activities: 0, notes: 2 });
    expect(volumeOf(TALKS)).toMatchObject({ notes: 0 });
  });

  it('D41, D42 what people use is what they were seen to use', async () => {
    const { session } = await company.pageOf(tiny.users.mia);
    const use = areaUse(data.now.doc.reach, data.now.people, permittedAreas(session.start.schema));
    // The seven of above, and one colleague of theirs.
    expect(use.find(({ area }) => area === 'call')).toMatchObject({ people: 8, of: 14, share: 57 });
    // One person wrote notes: fewer than a group, which may not be told, and is not "nobody".
    expect(use.find(({ area }) => area === 'note')).toMatchObject({ people: null });
  });
});
