import { describe, expect, it } from 'vitest';
import { compareAnswers, type Violation } from '../../manifest/build/checks/salesforce/heavy/answers';
import { toPack } from '../../manifest/build/checks/salesforce/pack';

const WHY = 'Because the page hands its session to nobody but its own script.';
const answer = { rule: 'pmd:Session', files: ['a.page'], why: WHY };
const found: Violation = { rule: 'pmd:Session', severity: 3, file: 'a.page', line: 4, message: 'A session.' };

function compare(answers: unknown, violations: readonly Violation[]): string[] {
  const text = typeof answers === 'string' ? answers : JSON.stringify(answers);
  const pack = toPack(new Map(answers === null ? [] : [['code-analyser-answers.json', Buffer.from(text)]]));
  return compareAnswers(pack, violations).map(({ file, message }) => `${file}: ${message}`);
}

describe("answers to the analyser's findings", () => {
  it.each([
    ['a finding with its answer', [answer], [found]],
    ['the same finding twice in a file', [answer], [found, { ...found, line: 9 }]],
    ['no answer and no finding', [], []],
    ['no file of answers and no finding', null, []],
  ])('takes %s', (_, answers, violations) => {
    expect(compare(answers, violations)).toEqual([]);
  });

  it.each([
    ['a finding without an answer', [], [found], 'severity 3'],
    ['a finding where no file of answers is', null, [found], 'severity 3'],
    ['the same rule in another file', [answer], [found, { ...found, file: 'b.page' }], 'b.page'],
    ['another rule in the same file', [answer], [found, { ...found, rule: 'pmd:Other' }], 'pmd:Other'],
    ['a finding of lowest severity without an answer', [], [{ ...found, severity: 5 }], 'severity 5'],
    ['a critical finding, answered', [answer], [{ ...found, severity: 1 }], 'severity 1'],
    ['a high finding, answered', [answer], [{ ...found, severity: 2 }], 'severity 2'],
    ['an answer to what is no longer found', [answer], [], 'no longer finds'],
    ['an answer that says nothing', [{ ...answer, why: 'It is fine.' }], [found], 'must say why'],
    ['an answer without a file', [{ ...answer, files: [] }], [found], 'code-analyser-answers.json'],
    ['an answer to no rule of an engine', [{ ...answer, rule: 'Session' }], [found], 'engine:rule'],
    ['an answer with a misspelt key', [{ ...answer, becuase: WHY }], [found], 'becuase'],
    ['answers that are no JSON', '[', [found], 'code-analyser-answers.json'],
  ])('refuses %s', (_, answers, violations, says) => {
    expect(compare(answers, violations).join('\n')).toContain(says);
  });
});
