import type { Rule } from '../../model/rule';

export interface UnconsumedField {
  readonly rule: string;
  readonly fields: readonly string[];
  readonly level: Rule['level'];
}

/**
 * Rules that ask for fields which nobody uses (B15): no report, workflow or person is named as a consumer. Mandatory ones come first
 * and are raised even where nobody was asked yet: the owner names a consumer or lets the rule go. Optional rules, and those without
 * a fix, ask nothing of anybody.
 */
export function unconsumed(rules: readonly Rule[]): readonly UnconsumedField[] {
  const used = ({ usedBy }: Rule) => (usedBy ?? []).length > 0;
  return rules
    .filter((rule) => rule.fix !== null && !used(rule))
    .filter(({ level, usedBy }) => level === 'mandatory' || (level === 'expected' && usedBy !== undefined))
    .map(({ id, fields, level }) => ({ rule: id, fields, level }))
    .sort((a, b) => Number(b.level === 'mandatory') - Number(a.level === 'mandatory') || (a.rule < b.rule ? -1 : 1));
}
