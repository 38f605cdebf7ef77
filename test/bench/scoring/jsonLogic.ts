import { LogicEngine } from 'json-logic-engine';
import type { RecordFacts } from '../../../src/model/facts';
import type { Phase } from '../../../src/model/rule';
import { addYears, dayNumber, isoDate } from '../../../src/scoring/calendar/days';
import { instantMs } from '../../../src/scoring/calendar/zone';
import type { CheckContext } from '../../../src/scoring/checkContext';
import type { Plan } from '../../../src/scoring/plan';
import { isRubbishText } from '../../../src/scoring/rubbish/isRubbishText';
import { isPlaceholderNumber } from '../../../src/scoring/signals/realNumber';
import { countLetters } from '../../../src/scoring/text/letters';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const value = (path: string): Json => ({ var: path });
const is = (path: string, other: Json): Json => ({ '===': [value(path), other] });
const and = (...all: readonly Json[]): Json => ({ and: all });
const or = (...any: readonly Json[]): Json => ({ or: any });
const not = (one: Json): Json => ({ '!': one });
const either = (...parts: readonly Json[]): Json => ({ if: parts });
/** Comparing texts by order is not in JSON Logic: an operator of our own. */
const since = (a: Json, b: Json): Json => ({ since: [a, b] });
const blank = (path: string): Json => or(is(path, null), is(path, ''));
const filled = (path: string): Json => either(blank(path), 2, 1);

function addOperators(engine: LogicEngine, plan: Plan, { zone }: CheckContext): void {
  const add = (name: string, method: (args: unknown[]) => unknown) => engine.addMethod(name, { method, deterministic: true });
  add('since', ([a, b]) => (a as string | number) >= (b as string | number));
  add('isDay', ([date]) => dayNumber(date) !== null);
  add('dayOf', ([instant]) => zone.dayOf(instant));
  add('msOf', ([instant]) => instantMs(instant));
  // Comparing two operators' answers does not compile correctly in this version of the engine: operators of our own.
  add('before', ([a, b]) => (a as number) < (b as number));
  add('lastDay', ([since, phase]) => (zone.dayOf(since) ?? 0) + 2 * plan.programme.medians.phaseDays[phase as Phase]);
  add('isPlaceholder', ([number]) => isPlaceholderNumber(number as number));
  add('textCode', ([text]) => {
    if (typeof text !== 'string' || text.trim() === '') return 2;
    if (isRubbishText(text, 'text')) return 4;
    return countLetters(text, 8) >= 8 ? 1 : 3;
  });
}

function rules(plan: Plan, { today, day, validUntil, startOf }: CheckContext): Json {
  const open = is('status', 'open');
  const developed = and(open, { in: [value('reached'), ['develop', 'propose', 'close']] });
  const late: Json = { in: [value('reached'), ['propose', 'close']] };
  const within = (path: string, from: string, to: string): Json =>
    and(since(value(path), from), since(to, value(path)), { isDay: [value(path)] });
  const doneSince = (days: number): Json => ({
    some: [
      value('activities'),
      and(
        value('done'),
        either(
          or(not(is('doneAt', null)), not(is('startsAt', null))),
          and(
            since(either(is('doneAt', null), value('startsAt'), value('doneAt')), startOf(-days)),
            not(since(value('doneAt'), validUntil)),
          ),
          and(not(is('dueOn', null)), since(value('dueOn'), isoDate(day - days)), since(today, value('dueOn'))),
        ),
      ),
    ],
  });
  const heir = (moment: Json): Json => and(not(is('inheritedAt', null)), { before: [moment, { dayOf: [value('inheritedAt')] }] });
  const aged = (moment: Json): Json => or({ before: [moment, day - 90] }, heir(moment));
  const { cycleDays } = plan.programme.medians;
  const lastDay: Json = { lastDay: [value('phaseSince'), value('phase')] };
  const created: Json = { dayOf: [value('createdAt')] };
  const least = Math.max(86_400_000, cycleDays * 8_640_000);
  const won = and(is('status', 'won'), not(is('closedAt', null)), since(value('closedAt'), startOf(-91)));
  const verdicts: Json[] = [
    either(open, filled('fields.accountId'), 0),
    either(
      developed,
      either(
        blank('fields.amount'),
        2,
        not({ '>': [value('fields.amount'), 0] }),
        3,
        or({ isPlaceholder: [value('fields.amount')] }, { '>=': [value('elsewhere.sameAmount'), 5] }),
        4,
        is('elsewhere.sameAmount', null),
        0,
        1,
      ),
      0,
    ),
    either(developed, { textCode: [value('fields.nextStep')] }, 0),
    either(
      and(open, late, not(is('contactRoles', null))),
      either({ some: [value('contactRoles'), { in: [value('role'), plan.programme.decisionMakerRoles] }] }, 1, 2),
      0,
    ),
    either(and(developed, not(is('contactRoles', null))), either({ some: [value('contactRoles'), value('primary')] }, 1, 2), 0),
    either(open, filled('fields.source'), 0),
    either(open, either(blank('fields.closeDate'), 2, within('fields.closeDate', today, addYears(today, 3)), 1, 3), 0),
    either(
      and(open, not(is('activities', null))),
      either(
        { some: [value('activities'), and(not(value('done')), within('dueOn', today, isoDate(day + 30)))] },
        1,
        { some: [value('activities'), not(value('done'))] },
        3,
        2,
      ),
      0,
    ),
    either(
      and(open, not(is('activities', null))),
      either(either(late, doneSince(14), doneSince(30)), 1, { some: [value('activities'), value('done')] }, 3, 2),
      0,
    ),
    either(
      won,
      either({ '>=': [{ '-': [{ msOf: [value('closedAt')] }, { msOf: [value('createdAt')] }] }, least] }, 1, aged(created), 0, 3),
      0,
    ),
    either(open, either(since(lastDay, day), 1, aged(lastDay), 0, 3), 0),
    either(and(open, not(is('pushes', null))), either({ '<=': [value('pushes'), 2] }, 1, 3), 0),
  ];
  return verdicts;
}

/** The same twelve rules in JSON Logic, compiled: what an engine of rules as data gives without this module. */
export function jsonLogic(plan: Plan, context: CheckContext): (facts: RecordFacts) => readonly number[] {
  const engine = new LogicEngine();
  addOperators(engine, plan, context);
  const inGrace = or(
    and(not(is('inheritedAt', null)), since(value('inheritedAt'), context.inheritedFrom)),
    since(value('createdAt'), context.graceFrom[0] ?? ''),
  );
  return engine.build(
    either(
      inGrace,
      plan.rules.map(() => 0),
      rules(plan, context),
    ),
  ) as (facts: RecordFacts) => readonly number[];
}
