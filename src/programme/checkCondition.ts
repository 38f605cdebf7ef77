import type { ArgSpec, Signal } from '../scoring/signal';
import { SIGNALS } from '../scoring/signals/signals';
import type { ProgrammeProblem } from './problem';

/** Conditions inside conditions: deeper than anybody can read. */
export const DEEPEST_CONDITION = 8;

/** Names of fields: domain names and API names (`closeDate`, `Loss_Reason__c`, `new_reason`). */
const FIELD_NAME = /^[A-Za-z][A-Za-z0-9_]{0,99}$/;

export function isFieldName(value: unknown): value is string {
  return typeof value === 'string' && FIELD_NAME.test(value);
}

function argProblem(spec: ArgSpec, value: unknown): string | null {
  if (spec.type === 'number') {
    const fits = typeof value === 'number' && Number.isFinite(value) && value >= spec.min && value <= spec.max;
    return fits ? null : `must be a number from ${spec.min} to ${spec.max}`;
  }
  if (spec.type === 'field') return isFieldName(value) ? null : 'must be the name of a field';
  if (spec.type === 'choice') return spec.of.some((each) => each === value) ? null : `must be one of ${spec.of.join(', ')}`;
  const fits = Array.isArray(value) && value.length > 0 && value.length <= 200 && value.every((each) => typeof each === 'string');
  return fits ? null : 'must be a list of 1 to 200 texts';
}

function checkArgs(signal: Signal, args: unknown, path: string): ProgrammeProblem[] {
  if (args !== undefined && (typeof args !== 'object' || args === null || Array.isArray(args))) {
    return [{ path, message: 'must be an object of arguments' }];
  }
  const given = new Map(Object.entries(args ?? {}));
  const unknown = [...given.keys()].filter((name) => !Object.hasOwn(signal.args, name));
  const problems = unknown.map((name) => ({ path: `${path}.${name}`, message: `${signal.name} has no such argument` }));
  for (const [name, spec] of Object.entries(signal.args)) {
    const problem = given.has(name) ? argProblem(spec, given.get(name)) : spec.optional ? null : 'is missing';
    if (problem !== null) problems.push({ path: `${path}.${name}`, message: problem });
  }
  return problems;
}

const OPERATORS = ['signal', 'all', 'any', 'not'] as const;

/** Faults below one operator or signal. */
function checkInner(
  operator: (typeof OPERATORS)[number],
  parts: ReadonlyMap<string, unknown>,
  path: string,
  depth: number,
): ProgrammeProblem[] {
  const inner = parts.get(operator);
  if (operator === 'signal') {
    const signal = typeof inner === 'string' ? SIGNALS.get(inner) : undefined;
    if (!signal) return [{ path: `${path}.signal`, message: `there is no signal ${JSON.stringify(inner)?.slice(0, 80)}` }];
    return checkArgs(signal, parts.get('args'), `${path}.args`);
  }
  if (operator === 'not') return checkCondition(inner, `${path}.not`, depth + 1);
  if (!Array.isArray(inner) || inner.length > 50)
    return [{ path: `${path}.${operator}`, message: 'must be a list of at most 50 conditions' }];
  if (operator === 'any' && inner.length === 0) return [{ path: `${path}.any`, message: 'must name at least one condition' }];
  return inner.flatMap((each, index) => checkCondition(each, `${path}.${operator}[${index}]`, depth + 1));
}

/**
 * All faults of a condition, with their paths; empty when it can be compiled. Exactly one operator or signal a level, no
 * other keys, signals and arguments from the closed list.
 */
export function checkCondition(value: unknown, path: string, depth = 0): ProgrammeProblem[] {
  if (depth > DEEPEST_CONDITION) return [{ path, message: `conditions may be nested ${DEEPEST_CONDITION} deep at most` }];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [{ path, message: 'must be a condition' }];
  const parts = new Map<string, unknown>(Object.entries(value));
  const operators = OPERATORS.filter((key) => parts.has(key));
  const known: readonly string[] = operators.includes('signal') ? [...operators, 'args'] : operators;
  const unknown = [...parts.keys()].filter((key) => !known.includes(key));
  return [
    ...(operators.length === 1 ? [] : [{ path, message: 'must have exactly one of all, any, not, signal' }]),
    ...unknown.map((key) => ({ path: `${path}.${key}`, message: 'is not known here' })),
    ...operators.flatMap((operator) => checkInner(operator, parts, path, depth)),
  ];
}
