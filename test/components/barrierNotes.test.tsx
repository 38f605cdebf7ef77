// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { learnLaterTexts } from '../../src/words/en';
import { show } from './drawState';

await learnLaterTexts();

// Chunks that the panel fetches after the first paint: here they are there beforehand, however busy the machine is.
beforeAll(async () => {
  await import('../../src/components/response/BarrierNotes');
  await import('../../src/views/panel/Sheets');
});
afterEach(cleanup);

describe('what came of answers', () => {
  it('after a reason outside one’s control it says that it can be taken out of the count', () => {
    show('thanks, outside control');
    expect(screen.getByText(/Once it is confirmed, it no longer counts\.$/)).toBeTruthy();
  });

  it('each decision has its sentence, and a hostile reply is harmless text of bounded length', async () => {
    show('answers decided');
    const list = await screen.findByRole('region', { name: 'What came of your answers' });
    expect(within(list).getByText(/^Add a next step: you answered “I have no access”\. That was confirmed/)).toBeTruthy();
    expect(within(list).getByText(/“The customer won’t say”\. It was looked at, and the rule stays as it is\.$/)).toBeTruthy();
    expect(within(list).getByText(/“Someone else has it”\. It now lies with the owner of the rules\.$/)).toBeTruthy();
    expect(list.querySelector('img')).toBeNull();
    expect(list.textContent).toContain('The reply: <img src=x');
    expect(list.textContent).not.toContain('\u202E');
    expect((list.textContent ?? '').length).toBeLessThan(900);
  });

  it('nothing stands there where nothing was decided', () => {
    show('ready');
    expect(screen.queryByRole('region', { name: 'What came of your answers' })).toBeNull();
  });

  it('among the expectations a confirmed reason does not count; what is not known yet is still called that', async () => {
    show('expectations, answers decided');
    expect((await screen.findAllByText('does not count')).length).toBe(1);
    expect(screen.getAllByText('not known yet').length).toBe(1);
  });
});
