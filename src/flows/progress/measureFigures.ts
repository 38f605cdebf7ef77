import type { EntityFigure, FigureRecord, MeasureFigure, RuleFigure } from '../../model/progress';
import type { MeasureId } from '../../model/rule';
import type { Score } from '../../model/score';
import { explain } from '../../scoring/explain';
import type { Plan } from '../../scoring/plan';
import { shares } from '../../scoring/team/shares';
import { recordValues } from '../../scoring/values';
import { PASS } from '../../scoring/verdicts';
import type { KeptRecord } from './collected';

function entityFigures(plan: Plan, records: readonly KeptRecord[], measure: Score['measures'][number]): EntityFigure[] {
  return measure.entities.map(({ entity, value, n, weight }) => ({
    entity,
    value,
    n,
    weight,
    records: records
      .flatMap(({ result, name }) => {
        const found = result.entity === entity ? recordValues(plan, result)[measure.measure] : undefined;
        return found === undefined ? [] : [{ ref: { entity, id: result.recordId }, name, value: found }];
      })
      .sort((a, b) => a.value - b.value || (a.ref.id < b.ref.id ? -1 : 1)),
  }));
}

function ruleFigures(
  plan: Plan,
  records: readonly KeptRecord[],
  names: ReadonlyMap<string, string>,
  measure: MeasureId,
): RuleFigure[] {
  const lines = explain(
    plan,
    records.map(({ result }) => result),
    measure,
  );
  return lines.flatMap(({ ruleId, entity, passed, applicable, neutral, lift, records: open }) => {
    const weight = plan.rules[plan.indexOf.get(ruleId) ?? -1]?.weight ?? 0;
    if (weight === 0) return []; // an optional rule counts nowhere
    const named = (ids: readonly string[]) => ids.map((id): FigureRecord => ({ ref: { entity, id }, name: names.get(id) ?? '' }));
    const holds = records.filter(({ result }) => result.verdicts[plan.indexOf.get(ruleId) ?? -1] === PASS);
    return [
      {
        ruleId,
        entity,
        weight,
        passed,
        applicable,
        neutral,
        lift,
        open: named(open),
        holds: named(holds.map(({ result }) => result.recordId)),
      },
    ];
  });
}

/**
 * The score's measures, each opened to its entities, rules and records. By hand: the mean of the records' values is the entity's
 * value, the weighted mean of the entities' values the measure's, the weighted mean of the measures' values the score.
 */
export function measureFigures(plan: Plan, records: readonly KeptRecord[], score: Score): readonly MeasureFigure[] {
  const names = new Map(records.map(({ result, name }) => [result.recordId, name]));
  const parts = shares(score.measures.map(({ weight }) => weight));
  return score.measures.map((each, index) => ({
    measure: each.measure,
    value: each.value,
    n: each.n,
    part: parts[index] ?? 0,
    weight: each.weight,
    thin: each.thin,
    entities: entityFigures(plan, records, each),
    rules: ruleFigures(plan, records, names, each.measure),
  }));
}
