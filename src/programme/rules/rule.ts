import type { EntityName } from '../../model/record';
import type { Condition, Fix, MeasureId, Rule } from '../../model/rule';

/** 13 weeks: what "in 13 weeks" means in every default rule. */
export const WEEKS_13 = 91;

/** What one default rule says of itself; the rest is the same for all. */
export interface DefaultRule {
  readonly id: string;
  readonly measure: MeasureId;
  readonly weight: number;
  readonly when: Condition;
  readonly must: Condition;
  readonly fields?: readonly string[];
  readonly fix: Fix | null;
}

/** A default rule: expected (optional at weight 0), two working days of grace, words from the catalogue. */
export function defaultRule(entity: EntityName, { fields = [], ...own }: DefaultRule): Rule {
  const level = own.weight === 0 ? 'optional' : 'expected';
  return { entity, level, graceDays: 2, fields, askedBy: null, benefit: null, ...own };
}

/** The panel edits these fields. */
export function fieldFix(seconds: number, ...fields: readonly string[]): Fix {
  return { kind: 'field', fields, seconds };
}

/** A condition that is one signal. */
export function signal(name: string, args: Readonly<Record<string, string | number | readonly string[]>> = {}): Condition {
  return { signal: name, args };
}

export const OPEN: Condition = signal('status', { is: ['open'] });
