import type { Programme } from '../model/programme';
import type { EntityName } from '../model/record';
import type { Condition, MeasureId, Rule } from '../model/rule';
import type { EntitySchema, Schema } from '../model/schema';
import { compileCondition, signalCalls } from './compileCondition';
import type { BoundSignal, CompiledRule, Disabled, DisabledReason, EntityPlan, Plan } from './plan';
import type { CompileEnv, Test } from './signal';
import { SIGNALS } from './signals/signals';

/** Fields named in a rule's signals: those it cannot do without, or those it reads where they exist. */
function signalFields(rule: Rule, optional: boolean): readonly string[] {
  return [rule.when, rule.must].flatMap(signalCalls).flatMap((call) => {
    const specs = SIGNALS.get(call.signal)?.args ?? {};
    return Object.entries(call.args ?? {}).flatMap(([name, value]) => {
      const spec = specs[name];
      return spec?.type === 'field' && (spec.optional ?? false) === optional && typeof value === 'string' ? [value] : [];
    });
  });
}

/** Fields that a rule cannot do without: those it names and those its signals are given. */
export function fieldsOf(rule: Rule): readonly string[] {
  return [...new Set([...rule.fields, ...signalFields(rule, false)])];
}

/** Everything of a record that is worth reading for a rule, where the describe has it. */
function readFields(rule: Rule): readonly string[] {
  return [...fieldsOf(rule), ...signalFields(rule, true), ...(rule.fix?.kind === 'field' ? rule.fix.fields : [])];
}

function disabledReason(rule: Rule, entity: EntitySchema | null): DisabledReason | null {
  const unknown = [rule.when, rule.must].flatMap(signalCalls).find((call) => !SIGNALS.has(call.signal));
  if (unknown) return { kind: 'unknownSignal', signal: unknown.signal };
  const fields = fieldsOf(rule);
  if (entity === null) return fields.length > 0 ? { kind: 'entityMissing', entity: rule.entity } : null;
  const missing = fields.find((field) => !Object.hasOwn(entity.fields, field));
  if (missing !== undefined) return { kind: 'fieldMissing', field: missing };
  const fixed = rule.fix?.kind === 'field' ? rule.fix.fields : [];
  const first = fixed[0];
  const editable = fixed.some((field) => Object.hasOwn(entity.fields, field) && entity.fields[field]?.editable);
  return first !== undefined && !editable ? { kind: 'notEditable', field: first } : null;
}

function bind(condition: Condition, env: CompileEnv): readonly BoundSignal[] {
  return signalCalls(condition).flatMap(({ signal: name, args = {} }) => {
    const signal = SIGNALS.get(name);
    if (!signal) return [];
    const since = signal.since?.(args, env) ?? null;
    return [
      {
        signal,
        test: signal.test(args, env),
        since,
        detail: signal.detail?.(args, env) ?? null,
        urgency: signal.urgency?.(args, env) ?? null,
      },
    ];
  });
}

function isTimed(rule: Rule): boolean {
  return [rule.when, rule.must].flatMap(signalCalls).some((call) => SIGNALS.get(call.signal)?.timed);
}

function compileEntity(
  entity: EntityName,
  rules: readonly { rule: Rule; index: number }[],
  env: CompileEnv,
  graces: number[],
): EntityPlan {
  const groups = new Map<string, { when: Test; rules: CompiledRule[] }>();
  const compiled = rules.map(({ rule, index }): CompiledRule => {
    if (!graces.includes(rule.graceDays)) graces.push(rule.graceDays);
    const signals = bind(rule.must, env);
    return {
      index,
      rule,
      grace: graces.indexOf(rule.graceDays),
      must: compileCondition(rule.must, SIGNALS, env),
      signals,
      inRing: rule.fix !== null && rule.weight > 0,
      ages: rule.fix === null,
      comparable: !signals.some(({ signal }) => signal.selfDated),
    };
  });
  for (const each of compiled) {
    const key = JSON.stringify(each.rule.when);
    const group = groups.get(key) ?? { when: compileCondition(each.rule.when, SIGNALS, env), rules: [] };
    group.rules.push(each);
    groups.set(key, group);
  }
  return {
    entity,
    groups: [...groups.values()],
    rules: compiled,
    timed: rules.some(({ rule }) => isTimed(rule)),
    measures: [...new Set(rules.map(({ rule }): MeasureId => rule.measure))],
  };
}

/**
 * Compiles a programme against a describe, once. A rule whose field the org lacks, or which nobody may fill, is left out
 * and named in `disabled`; every other rule keeps its index in `programme.rules`.
 * @example const plan = compile(defaultProgramme('salesforce'), schema)
 */
export function compile(programme: Programme, schema: Schema): Plan {
  const disabled: Disabled[] = [];
  const byEntity = new Map<EntityName, { rule: Rule; index: number }[]>();
  const { productField } = programme;
  // What is usual may differ by product.
  const fields: Partial<Record<EntityName, string[]>> = productField ? { Opportunity: [productField] } : {};
  programme.rules.forEach((rule, index) => {
    const reason = disabledReason(rule, schema.entities[rule.entity] ?? null);
    if (reason !== null) {
      disabled.push({ rule: rule.id, reason });
      return;
    }
    const group = byEntity.get(rule.entity) ?? [];
    group.push({ rule, index });
    byEntity.set(rule.entity, group);
    const known = schema.entities[rule.entity]?.fields ?? {};
    const read = readFields(rule).filter((field) => Object.hasOwn(known, field));
    fields[rule.entity] = [...new Set([...(fields[rule.entity] ?? []), ...read])];
  });
  const graces: number[] = [];
  const entities = new Map<EntityName, EntityPlan>();
  for (const [entity, rules] of byEntity) {
    entities.set(entity, compileEntity(entity, rules, { programme, entity: schema.entities[entity] ?? null }, graces));
  }
  const indexOf = new Map(programme.rules.map((rule, index) => [rule.id, index]));
  return { programme, rules: programme.rules, indexOf, entities, graces, fields, disabled };
}
