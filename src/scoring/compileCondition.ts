import type { Condition, SignalCall } from '../model/rule';
import type { Args, CompileEnv, Signal, Test } from './signal';
import { NOT_APPLICABLE, PASS, POOR } from './verdicts';

/** Is this condition a signal with arguments? */
export function isSignalCall(condition: Condition): condition is SignalCall {
  return 'signal' in condition;
}

/** Every signal call of a condition, depth first. */
export function signalCalls(condition: Condition): readonly SignalCall[] {
  if (isSignalCall(condition)) return [condition];
  if ('not' in condition) return signalCalls(condition.not);
  return ('all' in condition ? condition.all : condition.any).flatMap(signalCalls);
}

const NO_ARGS: Args = {};

/** `allOf` of two, the most common kind, without a loop. */
function bothOf(a: Test, b: Test): Test {
  return (facts, context) => {
    const first = a(facts, context);
    if (first !== PASS && first !== NOT_APPLICABLE) return first;
    const second = b(facts, context);
    return second === PASS ? first : second;
  };
}

/** The first failure decides; without one, something unknown makes the whole unknown. */
function allOf(tests: readonly Test[]): Test {
  const [a, b, c] = tests;
  if (a && !b) return a;
  if (a && b && !c) return bothOf(a, b);
  return (facts, context) => {
    let unknown = false;
    for (let index = 0; index < tests.length; index += 1) {
      const code = (tests[index] as Test)(facts, context);
      if (code === NOT_APPLICABLE) unknown = true;
      else if (code !== PASS) return code;
    }
    return unknown ? NOT_APPLICABLE : PASS;
  };
}

/** One pass is enough; without one, something unknown makes the whole unknown; else the worst: rubbish, poor, missing. */
function anyOf(tests: readonly Test[]): Test {
  const [a, b] = tests;
  if (a && !b) return a;
  return (facts, context) => {
    let unknown = false;
    let worst = POOR - 1;
    for (let index = 0; index < tests.length; index += 1) {
      const code = (tests[index] as Test)(facts, context);
      if (code === PASS) return PASS;
      if (code === NOT_APPLICABLE) unknown = true;
      else if (code > worst) worst = code;
    }
    return unknown ? NOT_APPLICABLE : worst;
  };
}

/** What must not hold and does is poor; the unknown stays unknown. */
function notOf(test: Test): Test {
  return (facts, context) => {
    const code = test(facts, context);
    return code === NOT_APPLICABLE ? NOT_APPLICABLE : code === PASS ? POOR : PASS;
  };
}

/**
 * Turns a condition into one function over closures: no text is ever evaluated.
 * @throws RangeError for a signal that is not in the list (parseProgramme refuses it earlier, with its path).
 */
export function compileCondition(condition: Condition, signals: ReadonlyMap<string, Signal>, env: CompileEnv): Test {
  if (isSignalCall(condition)) {
    const signal = signals.get(condition.signal);
    if (!signal) throw new RangeError(`Unknown signal ${condition.signal}`);
    return signal.test(condition.args ?? NO_ARGS, env);
  }
  if ('not' in condition) return notOf(compileCondition(condition.not, signals, env));
  if ('all' in condition) return allOf(condition.all.map((each) => compileCondition(each, signals, env)));
  return anyOf(condition.any.map((each) => compileCondition(each, signals, env)));
}
