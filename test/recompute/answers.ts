import type { Workbench } from './database';

/** Somebody's own word on a finding of an own record, in the order in which it was given. */
export interface Answer {
  readonly record: string;
  readonly rule: string;
  readonly kind: 'notKnown' | 'whyNot';
  /** What was decided about a "why not" whose reason lies outside of the person's control. */
  readonly decision: 'confirmed' | 'rejected' | null;
}

interface Judged {
  readonly rule: string;
  readonly code: number;
  readonly weight: number;
  readonly fix: number;
}

/** Verdict 5. */
const NEUTRAL = 5;
const isFinding = (code: number) => code >= 2 && code <= 4;

/**
 * Decision 8: a confirmed barrier leaves both sums; "not known yet" does at most for a quarter of the weight of what can be
 * fixed on the record, first answered first, and what is over it keeps its verdict. A "why not" alone changes nothing.
 */
export function applyAnswers(bench: Workbench, answers: readonly Answer[]): void {
  const set = (record: string, rule: string) =>
    bench.run(`UPDATE verdict SET code = ${NEUTRAL} WHERE record = '${record}' AND rule = '${rule}'`);
  for (const record of new Set(answers.map((answer) => answer.record))) {
    const given = answers.filter((answer) => answer.record === record);
    const judged = new Map(
      (
        bench.all(
          `SELECT v.rule, v.code, r.weight, r.fix FROM verdict v JOIN rule r ON r.id = v.rule WHERE v.record = '${record}'`,
        ) as unknown as Judged[]
      ).map((row) => [row.rule, row]),
    );
    const confirmed = given.filter(({ decision, rule }) => decision === 'confirmed' && isFinding(judged.get(rule)?.code ?? 0));
    for (const { rule } of confirmed) {
      set(record, rule);
      judged.delete(rule);
    }
    const ring = [...judged.values()].filter(({ fix }) => fix === 1).reduce((sum, { weight }) => sum + weight, 0);
    let neutral = 0;
    for (const { rule } of given.filter(({ kind }) => kind === 'notKnown')) {
      const found = judged.get(rule);
      if (found?.fix !== 1 || !isFinding(found.code) || (neutral + found.weight) * 4 > ring) continue;
      neutral += found.weight;
      set(record, rule);
      judged.delete(rule);
    }
  }
}
