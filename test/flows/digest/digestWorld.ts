import { createMemoryCrm, type MemoryPerson } from '../../../src/adapters/memory/memoryCrm';
import { createMemoryPublished, createMemoryPublishPort } from '../../../src/adapters/memory/memoryPublish';
import { memorySchema } from '../../../src/adapters/memory/memorySchema';
import { sendDigests } from '../../../src/flows/digest/sendDigests';
import { closedRow } from '../../../src/flows/publish/publisherMemory';
import type { PrivacyMode } from '../../../src/model/programme';
import type { PublishedRow } from '../../../src/model/published';
import type { GroupSheetDoc, Headline, SheetUnit } from '../../../src/model/sheet';
import type { DigestPort } from '../../../src/ports/digest';
import { defaultProgramme } from '../../../src/programme/defaultProgramme';
import { composeDigest } from '../../../src/words/composeDigest';
import { createWords } from '../../../src/words/createWords';
import { learnTeam } from '../../../src/words/learnTeam';
import { fakeClock } from '../../fixtures/panelWorld';

await learnTeam();

export const CLOSED = '2026-11-09';
const BEFORE = '2026-11-02';

/** Six in Harbour, two in the small unit Quay; Mia leads Harbour. Scores that occur nowhere else: 61, 62, … */
const NAMES = ['Ada', 'Ben', 'Cleo', 'Dan', 'Eve', 'Finn', 'Gil', 'Hal'] as const;
export const scoreOf = (name: string) => 6_100 + NAMES.indexOf(name as (typeof NAMES)[number]) * 100;
const unitOf = (name: string) => (['Gil', 'Hal'].includes(name) ? 'quay' : 'harbour');

function person(name: string, more: Partial<MemoryPerson> = {}): MemoryPerson {
  const id = name.toLowerCase();
  const plain = { firstName: name, role: null, segment: null, department: null, createdAt: '2024-01-01T00:00:00.000Z' };
  return {
    id,
    name: `${name} Person`,
    email: `${id}@nordkai.example`,
    zone: 'Europe/Berlin',
    locale: 'en-GB',
    ...plain,
    ...more,
  };
}

function headline(week: string, more: Partial<Headline>): Headline {
  const none = { measures: {}, adopted: null, gapMoney: 0, knowledge: 0, unusable: 0, won: 0, lost: 0 };
  return { week, people: 6, records: 90, score: 7_700, open: 60, gaps: 9, ...none, ...more };
}

function sheet(unit: SheetUnit, children: GroupSheetDoc['children'] = []): GroupSheetDoc {
  return {
    format: 2,
    unit,
    records: 90,
    cells: {},
    rules: {},
    barriers: [],
    counters: { 'activity|call': 70, 'activity|meeting': 20, substance: 42, 'made|Opportunity': 4, 'made|Contact': 5 },
    reach: {},
    bands: null,
    history: [headline(BEFORE, { score: 7_600, gaps: 14 }), headline(CLOSED, {})],
    children,
    pay: [],
  };
}

/** A small company with figures of two weeks, its publisher, and an outbox. */
export function digestWorld({ mode = 'team' as PrivacyMode, harbour = 'Harbour', wrap = (port: DigestPort) => port } = {}) {
  const clock = fakeClock('2026-11-20T13:00:00.000Z');
  const programme = JSON.stringify({ ...defaultProgramme('dynamics'), privacyMode: mode });
  const crm = createMemoryCrm({
    people: [
      ...NAMES.map((name) => person(name)),
      person('Mia', { locale: 'de-DE' }),
      person('Robot', { seesAll: true }),
      person('Nomail', { email: null }),
      // Figures of the closed week, and gone since.
      person('Ida'),
    ],
    organisation: { id: 'org', name: 'Nordkai', currency: 'EUR', zone: 'Europe/Berlin' },
    schema: memorySchema([], {}),
    rows: [],
    programme: { version: '1', text: programme },
  });
  const published = createMemoryPublished();
  const snapshot = (name: string, week: string, more: number): PublishedRow => ({
    kind: 'snapshot',
    personId: name.toLowerCase(),
    week,
    score: scoreOf(name) + more,
    records: 12,
    measures: JSON.stringify({ format: 1, completeness: 8_000 + more, openFindings: 7 }),
    tally: '{}',
  });
  const region = { id: 'north', name: 'North', kind: 'region', parentId: 'organisation' } as const;
  const team = { id: 'harbour', name: harbour, kind: 'team', parentId: 'north' } as const;
  // A group that was shown the week before, and not in the closed one.
  const gone = { id: 'pier', name: 'Pier', kind: 'team', parentId: 'north' } as const;
  const organisation = { id: 'organisation', name: 'Nordkai', kind: 'organisation', parentId: null } as const;
  const below = [{ unit: team, headline: headline(CLOSED, { score: 7_100 }) }];
  const row = (unit: SheetUnit, doc: GroupSheetDoc): PublishedRow => ({
    kind: 'groupSheet',
    unit: unit.id,
    week: CLOSED,
    people: 6,
    text: JSON.stringify(doc),
  });
  const rows: readonly PublishedRow[] = [
    ...NAMES.flatMap((name) => [snapshot(name, BEFORE, -200), snapshot(name, CLOSED, 0)]),
    snapshot('Nomail', CLOSED, 0),
    snapshot('Ida', CLOSED, 0),
    row(team, sheet(team)),
    row(region, sheet(region, [...below, { unit: gone, headline: headline(BEFORE, { score: 5_100 }) }])),
    row(organisation, sheet(organisation, below)),
    closedRow(CLOSED, mode, null),
  ];
  const key = (each: PublishedRow) =>
    `${each.kind} ${'personId' in each ? each.personId : 'unit' in each ? each.unit : 'name' in each ? each.name : ''} ${'week' in each ? each.week : ''}`;
  for (const each of rows) published.rows.set(key(each), each);
  const north = [{ id: 'north', name: 'North' }];
  const more = Object.fromEntries(
    NAMES.map((name) => [
      name.toLowerCase(),
      { managerId: 'mia', unit: { id: unitOf(name), name: unitOf(name), parents: unitOf(name) === 'quay' ? [] : north } },
    ]),
  );
  const port = createMemoryPublishPort({
    crm,
    published,
    userId: 'robot',
    now: clock.now,
    more: { ...more, mia: { unit: { id: 'north', name: 'North' } }, robot: { human: false }, ida: { active: false } },
  });
  const { digest } = port;
  if (!digest) throw new Error('no digests here');
  const wrapped = wrap(digest);
  return {
    published,
    clock,
    run: (input: { readonly dryRun?: boolean; readonly format?: 'html' | 'text'; readonly week?: string } = {}) =>
      sendDigests({
        port,
        digest: wrapped,
        clock,
        compose: (what, { locale, zone }, own, currency) => {
          const at = { today: what.until, now: `${what.until}T12:00:00.000Z`, productName: port.productName };
          return composeDigest(what, createWords({ locale, zone, currency, ...at }), own, digest.page);
        },
        ...input,
      }),
    mailTo: (name: string) => {
      const found = published.mails.filter(({ readerId }) => readerId === name.toLowerCase());
      if (found.length !== 1) throw new Error(`${found.length} mails to ${name}`);
      return found[0] ?? { subject: '', body: '' };
    },
  };
}

export { NAMES };
