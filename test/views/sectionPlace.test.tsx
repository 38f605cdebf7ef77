// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ComponentType } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WordsContext } from '../../src/components/text/WordsContext';
import { lazySection } from '../../src/views/area/lazySection';
import { SectionPlace } from '../../src/views/area/SectionPlace';
import { createWords } from '../../src/words/createWords';
import { learnTeam } from '../../src/words/learnTeam';

await learnTeam();

const words = createWords({
  productName: 'Salesforce',
  locale: 'en-GB',
  zone: 'UTC',
  currency: 'EUR',
  today: '2026-11-23',
  now: '2026-11-23T09:00:00.000Z',
});

const Score = () => <p>Score</p>;
const Weeks = () => <p>Weeks</p>;

/** Two sections of one chunk, which does not come while the line is cut. */
function chunk() {
  const line = { cut: true };
  const fetched = async <T,>(found: T): Promise<T> => {
    if (line.cut) throw new TypeError('Failed to fetch dynamically imported module');
    return found;
  };
  return { line, Score: lazySection(() => fetched(Score)), Weeks: lazySection(() => fetched(Weeks)) };
}

function show(First: ComponentType, Second: ComponentType) {
  render(
    <WordsContext.Provider value={words}>
      <SectionPlace id="score" height={100}>
        <First />
      </SectionPlace>
      <SectionPlace id="weeks" height={100}>
        <Second />
      </SectionPlace>
      <p>The rest of the page</p>
    </WordsContext.Provider>,
  );
}

const pressAgain = () => fireEvent.click(screen.getAllByRole('button', { name: 'Try again' })[0] as HTMLElement);

describe('a section that does not load', () => {
  beforeEach(() => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined); // React tells of every caught error
  });
  afterEach(() => {
    cleanup();
    vi.restoreAllMocks();
  });

  it('says so in its place, and the rest of the page stands', async () => {
    show(chunk().Score, Weeks);
    expect(await screen.findByRole('alert')).toHaveProperty('textContent', expect.stringContaining('did not load'));
    expect(screen.getByText('Weeks')).toBeTruthy();
    expect(screen.getByText('The rest of the page')).toBeTruthy();
  });

  it('is asked for again with all others that failed: one chunk holds several', async () => {
    const both = chunk();
    show(both.Score, both.Weeks);
    await screen.findAllByRole('alert');
    both.line.cut = false;
    pressAgain();
    expect(await screen.findByText('Score')).toBeTruthy();
    expect(await screen.findByText('Weeks')).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says so again where it still does not come', async () => {
    const { line, Score: late } = chunk();
    show(late, Weeks);
    await screen.findByRole('alert');
    pressAgain();
    await screen.findByRole('alert');
    line.cut = false;
    pressAgain();
    expect(await screen.findByText('Score')).toBeTruthy();
  });
});
