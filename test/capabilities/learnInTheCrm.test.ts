import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LearnView } from '../../src/model/lesson';
import type { ActivityKind, EntityName } from '../../src/model/record';
import type { Response } from '../../src/model/response';
import { createLearnStore } from '../../src/stores/progress/learnStore';
import { sequentialId } from '../sandbox/store/recordId';
import { tiny } from '../sandbox/test/tinyCompany';
import { CRMS } from './capabilityWorld';
import { employ, type PublishedCompany, publishedCompany, sellerId } from './publishedCompany';

const NEW = sequentialId('005', 9_400);
const FIRST_DAY = '2026-11-16T07:00:00.000Z';
const ANSWER = { reason: null, note: null, phase: null, fingerprint: '', until: null, seconds: 5, gain: 2 } as const;

/** What the card of lessons is drawn from, read of the local CRM; the person really does what the lessons speak of. */
describe.each(CRMS)('lessons of people in %s', (crm) => {
  let company: PublishedCompany;
  const moment = { at: FIRST_DAY };
  beforeEach(async () => {
    moment.at = FIRST_DAY;
    company = await publishedCompany(crm, moment);
  });
  afterEach(() => company.close());

  /** Somebody who begins on this Monday, with a seller's rights and two deals. */
  function begin(): string {
    const { store } = company.sandbox;
    employ(company.sandbox, NEW, ['Nora', 'New'], '2026-11-16T06:00:00.000Z');
    for (const [index, name] of ['Harbour refit', 'Crane sensor'].entries())
      store.bulkInsert('opportunity', [
        {
          id: sequentialId('006', 9_800 + index),
          name,
          account_id: tiny.accounts.acme,
          stage_name: 'Prospecting',
          close_date: '2027-01-15',
          owner_id: NEW,
          created_at: '2026-11-16T06:30:00.000Z',
        },
      ]);
    return NEW;
  }

  async function lessonsOf(userId: string) {
    const { deps, session } = await company.pageOf(userId);
    const learn = createLearnStore(deps, session);
    await learn.read();
    const view = (): LearnView => {
      const { view: shown, problem } = learn.store.getState();
      if (!shown) throw new Error(JSON.stringify(problem));
      return shown;
    };
    let made = 0;
    return {
      view,
      ...learn,
      answer: (kind: Response['kind'], entity: EntityName = 'Opportunity', id = sequentialId('006', 9_800)) =>
        session.port.saveResponse({
          ...ANSWER,
          ruleId: `opportunity.${kind}`,
          ref: { entity, id: company.idOf(id) },
          kind,
          at: moment.at,
        }),
      log: (kind: ActivityKind) => {
        made += 1;
        const about = { entity: 'Opportunity', id: company.idOf(sequentialId('006', 9_800)) } as const;
        const words = { subject: 'Call', description: 'They want a second quote for the larger press.' };
        const more = { who: null, done: true, dueOn: null, startsAt: null, minutes: null };
        return session.port.createActivity(
          { kind, about, ...words, ...more },
          `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`,
        );
      },
    };
  }
  const next = ({ path }: LearnView) => path?.next?.id;

  it('D15, D35 who begins today has the whole list and a first task; who came years ago has no list', async () => {
    const { view } = await lessonsOf(begin());
    expect(view().path).toMatchObject({ day: 1, done: 0, next: { id: 'practiceDay1' } });
    expect(view().path?.steps).toHaveLength(8);
    expect((await lessonsOf(sellerId(0))).view().path).toBeNull();
  });

  it('D35 the path goes on by what the person does in the CRM, and by the own word', async () => {
    const first = await lessonsOf(begin());
    await first.tick('practiceDay1');
    expect(next(first.view())).toBe('firstFix');
    await first.answer('fixed');
    await first.read();
    expect(next(first.view())).toBe('firstLog');
    await first.log('call');
    await first.read();
    expect(next(first.view())).toBe('firstAnswer');
    await first.answer('later');
    await first.read();
    expect(first.view().path).toMatchObject({ done: 4, next: { id: 'firstSeen' } });
  });

  it('D36 practice comes on days 1, 3 and 7, past the programme’s holidays, on own open deals', async () => {
    company.programme({ holidays: ['2026-11-18'] });
    const first = await lessonsOf(begin());
    const days = first.view().path?.steps.flatMap(({ on }) => on ?? []);
    expect(days).toEqual(['2026-11-16', '2026-11-19', '2026-11-23']);
    await first.tick('practiceDay1');
    moment.at = '2026-11-19T07:00:00.000Z';
    const later = await lessonsOf(NEW);
    expect(next(later.view())).toBe('practiceDay3');
    const names = later.view().path?.steps.flatMap(({ kind, record }) => (kind === 'practice' && record ? [record.name] : []));
    expect([...new Set(names)].sort()).toEqual(['Crane sensor', 'Harbour refit']);
  });

  it('D14 short-cuts follow own use of four weeks, the most time saved first; what is used goes', async () => {
    const me = begin();
    company.sandbox.store.bulkInsert(
      'activity',
      Array.from({ length: 30 }, (_, index) => ({
        id: sequentialId('00T', 9_500 + index),
        kind: 'phonecall',
        subject: 'Call',
        what_id: tiny.accounts.acme,
        status: 'Completed',
        activity_on: '2026-11-12',
        completed_at: '2026-11-12T10:00:00.000Z',
        owner_id: NEW,
        // Ten of them are older than four weeks.
        created_at: index < 10 ? '2026-10-12T10:00:00.000Z' : '2026-11-12T10:00:00.000Z',
      })),
    );
    const learn = await lessonsOf(me);
    expect(learn.view().shortcuts[0]).toMatchObject({ id: 'quickLog', savedSeconds: 20 * 45 });
    await learn.log('call');
    await learn.read();
    expect(learn.view().shortcuts.map(({ id }) => id)).not.toContain('quickLog');
  });

  it('A18 the tip of the week is of what the person has not used yet and may do', async () => {
    const tips = async (userId: string, may: readonly EntityName[] = ['Activity', 'Contact'], use = async () => undefined) => {
      const { deps, session } = await company.pageOf(userId);
      const { entities } = session.start.schema;
      const known = Object.entries(entities).map(([name, entity]) => [
        name,
        { ...entity, createable: may.some((each) => each === name) },
      ]);
      const schema = { ...session.start.schema, entities: Object.fromEntries(known) as typeof entities };
      const ids = new Set<string | undefined>();
      for (let week = 0; week < 10; week += 1) {
        moment.at = new Date(Date.parse(FIRST_DAY) + week * 7 * 86_400_000).toISOString();
        await use();
        const learn = createLearnStore(deps, { ...session, start: { ...session.start, schema } });
        await learn.read();
        ids.add(learn.store.getState().view?.tip?.id);
      }
      moment.at = FIRST_DAY;
      return [...ids].sort();
    };
    const here = crm === 'dynamics' ? ['atTheField'] : [];
    const answers = ['mute', 'notKnown', 'whyNot'];
    const all = ['atNextStage', ...here, 'fixList', 'logKeys', 'meetingNote', ...answers, 'quickContact', 'quickLog'].sort();
    expect(await tips(begin())).toEqual(all);
    const first = await lessonsOf(NEW);
    const used = await tips(NEW, ['Activity', 'Contact'], async () => {
      await first.answer('later');
      await first.log('note');
    });
    expect(used).toEqual(all.filter((id) => id !== 'atNextStage' && id !== 'quickLog'));
    expect(await tips(NEW, [])).toEqual([...here, 'fixList', ...answers]);
    // Without the package's rights answers cannot be kept: nothing that needs them is recommended.
    const OTHER = sequentialId('005', 9_401);
    employ(company.sandbox, OTHER, ['Otto', 'Other'], '2021-11-16T06:00:00.000Z', { roles: '' });
    // Nothing that needs a deal either, before there is one.
    expect(await tips(OTHER)).toEqual(['fixList', 'meetingNote']);
    company.sandbox.store.overwrite('opportunity', sequentialId('006', 9_801), { owner_id: OTHER });
    expect(await tips(OTHER)).toEqual([...here, 'fixList', 'logKeys', 'meetingNote', 'quickContact']);
  });
});
