// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { WordsContext } from '../../src/components/text/WordsContext';
import { FluentPart } from '../../src/components/theme/FluentPart';
import { FootholdTheme } from '../../src/components/theme/FootholdTheme';
import { CrmError } from '../../src/model/crmError';
import type { PublishPort } from '../../src/ports/publish';
import { createPublishing, type PublishingState, type Refusal } from '../../src/stores/team/publishing';
import { AreaContext, type AreaScene } from '../../src/views/area/AreaContext';
import { oldWeekOf } from '../../src/views/team/oldWeekOf';
import { PublishHere } from '../../src/views/team/PublishHere';
import { createWords } from '../../src/words/createWords';
import { learnTeam } from '../../src/words/learnTeam';
import { publishWorld } from '../flows/publishWorld';
import { schema } from '../scoring/given';

await learnTeam();

const words = createWords({
  locale: 'en-GB',
  zone: 'UTC',
  currency: 'EUR',
  today: '2026-11-22',
  now: '2026-11-22T09:30:00.000Z',
  productName: 'Salesforce',
});
const area = { session: { programme: { groupSize: 5 }, start: { schema: schema() } } } as unknown as AreaScene;

function show(state: PublishingState, oldWeek: number | null = null) {
  const publishing = {
    store: createStore<PublishingState>(() => state),
    right: createStore(() => ({ held: true })),
    ask: vi.fn(),
    start: vi.fn(),
    stop: vi.fn(),
    close: vi.fn(),
  };
  const { container } = render(
    <FootholdTheme theme="light">
      <FluentPart>
        <WordsContext.Provider value={words}>
          <AreaContext.Provider value={area}>
            <PublishHere publishing={publishing} oldWeek={oldWeek} />
          </AreaContext.Provider>
        </WordsContext.Provider>
      </FluentPart>
    </FootholdTheme>,
  );
  return { publishing, text: () => container.textContent ?? '' };
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const REFUSALS = {
  notPublisher: [],
  partialReader: ['Opportunity', 'Lead'],
  hierarchyOn: ['snapshot'],
  programmeUnreadable: ['measures: is missing'],
  anotherRuns: ['2026-11-22T10:10:00.000Z'],
  leaseLost: ['2026-11-22T10:10:00.000Z'],
  tooManyPeople: ['201 of 200'],
  tooManyRecords: ['more than 100000'],
} as const satisfies Readonly<Record<Refusal, readonly string[]>>;

afterEach(cleanup);

describe('the card that publishes from the browser', () => {
  it('says what it needs and how old the figures are, and starts', () => {
    const { publishing, text } = show({ status: 'idle' }, 45);
    expect(text()).toContain('The newest figures are of week 45.');
    expect(text()).toContain('up to 200 people and 100,000 records');
    press('Publish now');
    expect(publishing.start).toHaveBeenCalledTimes(1);
  });

  it('shows how far the run is, and stops it', () => {
    const { publishing } = show({ status: 'running', stopping: false, progress: { done: 12, total: 40, what: 'owners' } });
    const bar = screen.getByRole('progressbar');
    expect(bar.getAttribute('aria-valuetext')).toBe('People read: 12 of 40');
    expect(bar.getAttribute('aria-valuenow')).toBe('12');
    press('Stop');
    expect(publishing.stop).toHaveBeenCalledTimes(1);
    expect(document.activeElement?.textContent).toBe('The figures are being made');
  });

  it('tells people, rows and boards held back, and closes', () => {
    const count = { created: 9, changed: 1, unchanged: 4, refused: 1 };
    const { publishing, text } = show({
      status: 'done',
      report: {
        weeks: { at: '', today: '', running: '', closed: '', before: '' },
        mode: 'team',
        people: 40,
        records: 1_200,
        rows: { snapshot: count },
        boards: { shown: 3, suppressed: { small: 2, overlap: 1 } },
        frozen: false,
        purged: {},
        served: 0,
        errors: [],
      },
    });
    expect(text()).toContain('1,200 records of 40 people were counted.');
    expect(text()).toContain('10 rows were written. No group has 5 people with records yet');
    expect(text()).toContain('3 boards were held back, so that nobody can be told from the others.');
    expect(text()).toContain('Salesforce did not take 1 row.');
    press('Close');
    expect(publishing.close).toHaveBeenCalledTimes(1);
  });

  it.each(Object.entries(REFUSALS) as [Refusal, readonly string[]][])('tells kindly why not: %s', (because, details) => {
    const { publishing, text } = show({ status: 'refused', because, details });
    expect(text()).toContain(words.say(`team.publish.${because}`));
    expect(text()).not.toMatch(/[{}]|undefined|null/);
    if (because === 'partialReader') expect(text()).not.toContain('{list}');
    if (because === 'anotherRuns') expect(text()).toContain('10:10');
    press('Try again');
    expect(publishing.start).toHaveBeenCalledTimes(1);
  });
});

describe('the run behind it', () => {
  const host = { renewSession: async () => undefined } as unknown as Parameters<typeof createPublishing>[0]['host'];
  const run = (change: (port: PublishPort) => PublishPort | Promise<PublishPort>) => {
    const world = publishWorld({ north: 7 });
    const published = vi.fn();
    const openPublisher = async () => change(world.port);
    return {
      world,
      published,
      publishing: createPublishing({ openPublisher, clock: world.clock, host }, async () => true, published),
    };
  };

  it('tells that figures stand once they do, and never runs twice at once', async () => {
    const { publishing, published, world } = run((port) => port);
    await Promise.all([publishing.start(), publishing.start()]);
    expect(publishing.store.getState()).toMatchObject({ status: 'done', report: { people: 7 } });
    expect(published).toHaveBeenCalledTimes(1);
    expect(world.of('snapshot')).toHaveLength(7);
  });

  it('stopped by the person it says so, whatever the CRM answered to that, and the lease is given back', async () => {
    const { publishing, published, world } = run((port) => ({
      ...port,
      async *facts(request, _, signal) {
        publishing.stop();
        if (signal?.aborted) throw new CrmError('network', 'cancelled', { code: 'ABORTED' });
        yield* port.facts(request);
      },
    }));
    await publishing.start();
    expect(publishing.store.getState()).toEqual({ status: 'stopped' });
    expect(published).not.toHaveBeenCalled();
    expect(world.lease).toBeNull();
    expect(world.of('snapshot')).toEqual([]);
  });

  it.each([
    ['a part that did not come', () => Promise.reject(new TypeError('no chunk')), 'offline'],
    ['an ended session', (port: PublishPort) => ({ ...port, start: () => Promise.reject(new CrmError('auth', 'x')) }), 'auth'],
  ] as const)('%s is told like any other trouble', async (_, change, kind) => {
    const { publishing } = run(change);
    await publishing.start();
    expect(publishing.store.getState()).toMatchObject({ status: 'failed', problem: { kind } });
  });
});

describe('old figures', () => {
  it.each([
    ['on a Sunday the last closed week is the newest', '2026-11-22', null],
    ['on a Monday the night’s run may still come', '2026-11-23', null],
    ['from the Tuesday on a newer week could stand', '2026-11-24', 46],
  ])('%s', (_, today, week) => {
    expect(oldWeekOf('2026-11-09', today)).toBe(week);
    expect(oldWeekOf(null, today)).toBeNull();
  });
});
