// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readErrorWords } from '../../src/components/progress/readErrorWords';
import { WordsContext } from '../../src/components/text/WordsContext';
import { FluentPart } from '../../src/components/theme/FluentPart';
import { FootholdTheme } from '../../src/components/theme/FootholdTheme';
import type { Loaded } from '../../src/model/progress';
import { LoadedCard } from '../../src/views/progress/LoadedCard';
import { createWords } from '../../src/words/createWords';
import { learnProgress } from '../../src/words/learnProgress';
import { figureStates } from '../e2e/figureStates';
import { ownStates } from '../e2e/ownStates';

await learnProgress();

const words = createWords({
  locale: 'en-GB',
  zone: 'Europe/Berlin',
  currency: 'EUR',
  today: '2026-11-22',
  now: '2026-11-22T09:30:00.000Z',
  productName: 'Salesforce',
});

// happy-dom cancels animations by a rejection that nobody can await; without the method Fluent simply does not move.
Object.defineProperty(Element.prototype, 'animate', { value: undefined });

function show(name: string) {
  const found = [...ownStates, ...figureStates].find((one) => one.name === name);
  if (!found) throw new Error(`There is no state "${name}".`);
  const actions = { onChoose: vi.fn(), onOpen: vi.fn(), onLesson: vi.fn(), onRetry: vi.fn() };
  const { container } = render(
    <FootholdTheme theme="light">
      <FluentPart>
        <WordsContext.Provider value={words}>{found.draw(actions)}</WordsContext.Provider>
      </FluentPart>
    </FootholdTheme>,
  );
  return { actions, text: () => container.textContent ?? '' };
}

afterEach(cleanup);

describe('my place', () => {
  it('tells the trend first, then band, range and the next band; the picture says it in one sentence', () => {
    const { text } = show('place: middle band');
    expect(text()).toMatch(/^My placeYour score is up 4 in 4 weeks\.Middle band, 3rd to 7th of 12\./);
    expect(screen.getByRole('img').getAttribute('aria-label')).toBe(
      'You are at 77, likely between 73 and 81. The next band is at 83 on average.',
    );
    expect(text()).toContain('12 people: Field sales, Mid-market, one to three years.');
    expect(text().split('77, not the 78')).toHaveLength(2);
  });

  it.each([
    ['place: works council', 'nobody has a place here'],
    ['place: first days', 'from Thu 24 Dec 2026 on'],
    ['place: nothing published', 'No weekly figures yet'],
    ['place: not enough records', 'A place needs 10 records, and you have 4 so far'],
    ['place: group too small', 'Fewer than five people'],
    ['place: group changed', 'joined or left'],
    ['place: not chosen', 'You choose'],
  ])('%s: one kind sentence, and no picture', (name, sentence) => {
    const { text } = show(name);
    expect(text()).toContain(sentence);
    expect(screen.queryByRole('img')).toBeNull();
  });

  it('agrees to the words that stand there; works council mode offers no choice', () => {
    const { actions } = show('place: not chosen');
    screen.getByRole('switch', { name: 'Show me my place' }).click();
    expect(actions.onChoose).toHaveBeenCalledWith('ranking', true, expect.stringContaining('Only I see it'));
    cleanup();
    show('place: works council');
    expect(screen.queryByRole('switch')).toBeNull();
  });
});

describe('the praise board', () => {
  it('names the first ones with shared ranks, and tells the own result', () => {
    const { text } = show('praise: shown');
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      expect.stringMatching(/^1Rank 1.*Ines Kallweit31 days$/),
      expect.stringMatching(/^2Rank 2.*Marek Dvořák34 days$/),
      expect.stringMatching(/^2Rank 2.*Sofia Almeida34 days$/),
    ]);
    expect(text()).toContain('Yours: 45 days.');
    expect(text()).toContain('You are not shown.');
  });

  it('D25 says what each winner gets, what is shared, and that people hand it over', () => {
    expect(show('praise: shown').text()).not.toMatch(/prize/i);
    cleanup();
    const { text } = show('praise: prizes');
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      expect.stringMatching(/Ines KallweitPrize: A day off31 days$/),
      expect.stringMatching(/DvořákPrize: Dinner for two, Concert, shared with one other, worth €112 each34 days$/),
      expect.stringMatching(/AlmeidaPrize: Dinner for two, Concert, shared with one other, worth €112 each34 days$/),
    ]);
    expect(text()).toContain('Prizes are handed over by people; Foothold pays nothing.');
  });

  it('offers no name to show where no awards are given', () => {
    show('praise: off');
    expect(screen.getAllByRole('switch')).toHaveLength(1);
  });

  it('shows badges only where they were chosen', () => {
    expect(show('praise: shown').text()).not.toContain('Clear desk');
    cleanup();
    expect(show('praise: named, with badges').text()).toContain('Clear desk');
  });
});

describe('what came of it', () => {
  it('opens a record with each fact', () => {
    const { actions, text } = show('moments: some');
    expect(text()).toContain('A colleague opened a case after your note');
    expect(text()).toContain('A colleague’s case rests on your contact Ute Carstens');
    for (const item of screen.getAllByRole('listitem')) within(item).getByRole('button').click();
    expect(actions.onOpen.mock.calls.flat()).toEqual(['case1', 'case2', 'deal1']);
    expect(text()).toContain('6 colleagues work on what you keep');
    expect(text()).toContain('Service: 4 · no department named: 2');
  });

  it('says "at least" where there is more than was read, and nothing where it is not known', () => {
    expect(show('moments: more than was read').text()).toContain('At least 6 colleagues');
    cleanup();
    expect(show('moments: not known').text()).not.toMatch(/colleagues? work/);
  });
});

describe('lessons', () => {
  it('offers the next step on an own record, and ticks it off', () => {
    const { actions, text } = show('learn: path and tip');
    expect(text()).toContain('Practice: a call and its next step');
    screen.getByRole('button', { name: 'Try it on Harbour refit' }).click();
    screen.getByRole('button', { name: 'Done: Practice: a call and its next step' }).click();
    expect(actions.onLesson.mock.calls).toEqual([
      ['try', 'practiceDay3'],
      ['tick', 'practiceDay3'],
    ]);
  });

  it('leads nowhere where nothing can be done yet, and says what it waits for', () => {
    const { text } = show('learn: waits for a deal');
    expect(text()).toContain('It waits for your first open deal.');
    expect(text()).toContain('Nothing is open on your records now.');
    expect(screen.queryByRole('button', { name: /^Try it/ })).toBeNull();
    expect(screen.getByRole('button', { name: 'Done: Practice: a call and its next step' })).toBeTruthy();
  });

  it('certifies the path when all is done', () => {
    expect(show('learn: all done').text()).toContain('All steps done on Fri 20 Nov 2026.');
  });
});

describe('what is seen of me', () => {
  it('names every reader with what, what for and how long', () => {
    show('seen: team mode');
    const rows = screen.getAllByRole('row').slice(1);
    expect(rows.map((row) => within(row).getByRole('rowheader').textContent)).toEqual([
      'You',
      'Katrin Oduya, your manager',
      'Your group of 12',
      'Whoever owns the rules',
      'Foothold Publisher, the service that makes the weekly figures',
      'Whoever Salesforce lets open a record',
    ]);
    expect(rows[1]?.textContent).toContain('24 months');
  });

  it('dates each look, five of them at first, and says what it cannot know', () => {
    const { text } = show('seen: individual mode, looked at');
    expect(screen.getAllByRole('listitem')).toHaveLength(5);
    expect(text()).toContain('Katrin Oduya, Fri 20 Nov 2026');
    expect(text()).toContain('your figures, week from Mon 9 Nov 2026, for a one-to-one');
    expect(text()).toContain('without leaving a trace here');
  });

  it('promises nothing where nothing is kept', () => {
    expect(show('seen: nothing stored').text()).not.toContain('by nobody else');
    cleanup();
    expect(show('seen: looks not read, by somebody unseen').text()).toContain('could not be read');
  });
});

describe('every number opens', () => {
  const press = (name: string) => fireEvent.click(screen.getAllByRole('button', { name })[0] as HTMLElement);

  it('a rule of a measure to the records on which it is open, and to those on which it holds', () => {
    const { text } = show('made of: measures');
    expect(text()).toContain('Most often open: Add a next step, on 14 of 46 deals');
    press('14 of 46 deals');
    expect(text()).toContain('Open on 14:');
    expect(text()).toContain('Holds on 32:');
    expect(screen.getAllByRole('button', { name: /^Harbour refit d/ })).toHaveLength(10);
    expect(screen.getAllByRole('button', { name: 'Show 9 more' })).toHaveLength(1);
    press('Recompute by hand');
    expect(screen.getAllByRole('button', { name: '32 of 46 deals', expanded: false }).length).toBeGreaterThan(0);
  });

  it('the own part in a goal to its records; a goal of all says what is counted', () => {
    const { text } = show('goals: own and all together');
    press('14 of 20');
    expect(text()).toContain('Holds on 14:');
    expect(text()).toContain('Open on 6:');
    expect(text()).toContain('This one is counted for teams.');
    expect(text()).toContain('A person counts after four weeks in a row');
  });

  it('where the less the better, the goal says so; where nothing of one’s own counts yet, no team is blamed for it', () => {
    const { text } = show('goals: the less the better, nothing of one’s own');
    expect(text()).toContain('Goal 40 % or less by Wed 31 Mar 2027.');
    expect(text()).toContain('Nothing of yours counts here yet.');
    expect(text()).not.toContain('counted for teams');
  });

  it('conversations to those that lead on, and to all of the others', () => {
    const { text } = show('talk: both');
    press('Show the one that leads on');
    expect(text()).toContain('With an outcome and a next step:Decision round');
  });

  it('the place to its formula in words', () => {
    const { text } = show('place: middle band');
    press('How it is counted');
    expect(text()).toContain('as if 20 more records had the mean that your group reached');
  });
});

describe('what could not be read', () => {
  it('speaks of reading, not of what was typed', () => {
    const { text } = show('card: not read');
    expect(text()).toContain('There is no connection');
    expect(text()).toContain('Try again when the connection is back.');
    expect(text()).not.toContain('typed');
  });

  it('is said once: a card that rests on the same records stays away until they are read', () => {
    const problem = { kind: 'offline', serverMessage: null, retryAt: null } as const;
    const draw = (part: Loaded<string>) => (
      <WordsContext.Provider value={words}>
        <LoadedCard title="My goals" part={part} height={80} toldElsewhere onAgain={vi.fn()}>
          {(value) => <p>{value}</p>}
        </LoadedCard>
      </WordsContext.Provider>
    );
    const { container, rerender } = render(draw({ status: 'reading', value: null, problem: null }));
    expect(container.textContent).toBe('My goals');
    rerender(draw({ status: 'failed', value: null, problem }));
    expect(container.textContent).toBe('');
    rerender(draw({ status: 'failed', value: 'of before', problem }));
    expect(container.textContent).toBe('of before');
  });

  it.each([
    ['throttled', '2026-11-22T09:35:00.000Z', null, 'Try again at 10:35.'],
    ['throttled', null, null, 'Try again in a moment.'],
    ['unexpected', null, null, 'It is not known why.'],
    ['permission', null, 'Insufficient access', 'says: “Insufficient access”'],
  ] as const)('%s at %s: what can be done, and the CRM’s own words where it has some', (kind, retryAt, serverMessage, told) => {
    expect(readErrorWords(words, { kind, retryAt, serverMessage }).body).toContain(told);
  });
});

describe('the score', () => {
  it('without a score says what can be fixed already, beside the way to it', () => {
    const { text } = show('score: not enough yet');
    expect(text()).toMatch(/^No score yet.*31 things on your records can be fixed alreadyOpen fix list$/);
    cleanup();
    expect(show('score: nothing lifts it').text()).toContain('Nothing that is open lifts it by a point');
  });

  it.each([
    [0, 'there is none yet.'],
    [1, 'there is 1.'],
    [4, 'there are 4.'],
  ])('counts towards a first score in words: %i', (n, says) => {
    expect(words.say('progress.score.needs', { n, needed: 10 })).toContain(`10 records of the last 13 weeks; ${says}`);
  });
});
