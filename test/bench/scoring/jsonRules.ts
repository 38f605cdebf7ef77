import { Engine, type TopLevelCondition } from 'json-rules-engine';
import type { RecordFacts } from '../../../src/model/facts';
import type { Activity, ContactRole } from '../../../src/model/record';
import { addYears, dayNumber, isoDate } from '../../../src/scoring/calendar/days';
import type { CheckContext } from '../../../src/scoring/checkContext';
import type { Plan } from '../../../src/scoring/plan';
import { isRubbishText } from '../../../src/scoring/rubbish/isRubbishText';
import { isCompletedSince } from '../../../src/scoring/signals/completedOn';
import { isPlaceholderNumber } from '../../../src/scoring/signals/realNumber';
import { countLetters } from '../../../src/scoring/text/letters';

interface Test {
  readonly fact: string;
  readonly operator: string;
  readonly value: unknown;
}

const test = (fact: string, operator: string, value: unknown): Test => ({ fact, operator, value });

function addOperators(engine: Engine, context: CheckContext): void {
  engine.addOperator('filled', (text: string | null) => text !== null && text !== '');
  engine.addOperator('since', (text: string | null, from: string) => text !== null && text >= from);
  engine.addOperator('until', (text: string | null, to: string) => text !== null && text <= to && dayNumber(text) !== null);
  engine.addOperator('realNumber', (number: number | null) => number !== null && !isPlaceholderNumber(number));
  engine.addOperator(
    'realText',
    (text: string | null, letters: number) =>
      text !== null && !isRubbishText(text, 'text') && countLetters(text, letters) >= letters,
  );
  engine.addOperator(
    'hasRole',
    (roles: readonly ContactRole[] | null, wanted: readonly string[]) =>
      roles?.some(({ role }) => role !== null && wanted.includes(role)) ?? false,
  );
  engine.addOperator('hasPrimary', (roles: readonly ContactRole[] | null) => roles?.some(({ primary }) => primary) ?? false);
  engine.addOperator('planned', (activities: readonly Activity[] | null, last: string) =>
    (activities ?? []).some(({ done, dueOn }) => !done && dueOn !== null && dueOn >= context.today && dueOn <= last),
  );
  engine.addOperator('touched', (activities: readonly Activity[] | null, days: number) =>
    (activities ?? []).some((activity) =>
      isCompletedSince(activity, isoDate(context.day - days), context.startOf(-days), context),
    ),
  );
}

function passes(plan: Plan, context: CheckContext): readonly TopLevelCondition[] {
  const open = test('status', 'equal', 'open');
  const developed = test('reached', 'in', ['develop', 'propose', 'close']);
  const late = test('reached', 'in', ['propose', 'close']);
  const { medians, decisionMakerRoles } = plan.programme;
  const lists: readonly (readonly (Test | TopLevelCondition)[])[] = [
    [open, test('accountId', 'filled', true)],
    [open, developed, test('amount', 'greaterThan', 0), test('amount', 'realNumber', true), test('sameAmount', 'lessThan', 5)],
    [open, developed, test('nextStep', 'realText', 8)],
    [open, late, test('contactRoles', 'hasRole', decisionMakerRoles)],
    [open, developed, test('contactRoles', 'hasPrimary', true)],
    [open, test('source', 'filled', true)],
    [open, test('closeDate', 'since', context.today), test('closeDate', 'until', addYears(context.today, 3))],
    [open, test('activities', 'planned', isoDate(context.day + 30))],
    [
      open,
      {
        any: [
          { all: [late, test('activities', 'touched', 14)] },
          { all: [test('reached', 'notIn', ['propose', 'close']), test('activities', 'touched', 30)] },
        ],
      },
    ],
    [
      test('status', 'equal', 'won'),
      test('closedAt', 'since', context.startOf(-91)),
      test('openDays', 'greaterThanInclusive', Math.max(1, medians.cycleDays / 10)),
    ],
    [open, test('phaseDays', 'lessThanInclusive', 2 * medians.phaseDays.qualify)],
    [open, test('pushes', 'lessThanInclusive', 2)],
  ];
  return lists.map((all) => ({ all: [...all] }) as TopLevelCondition);
}

/** What the engine is given of a record: flat facts, its fastest form. Records in grace are left out by the caller. */
function flat({ fields, elsewhere, ...facts }: RecordFacts, { day, zone }: CheckContext): Record<string, unknown> {
  const openDays =
    facts.closedAt === null || facts.createdAt === null
      ? null
      : (Date.parse(facts.closedAt) - Date.parse(facts.createdAt)) / 86_400_000;
  return {
    ...facts,
    ...fields,
    sameAmount: elsewhere?.sameAmount ?? null,
    openDays,
    phaseDays: day - (zone.dayOf(facts.phaseSince) ?? day),
  };
}

/**
 * The twelve rules in json-rules-engine. It says only which rules pass, not why the others do not: less than the verdicts
 * that the others give, so the comparison is in its favour.
 */
export function jsonRules(plan: Plan, context: CheckContext): (facts: RecordFacts) => Promise<Uint8Array> {
  const engine = new Engine([], { allowUndefinedFacts: true });
  addOperators(engine, context);
  passes(plan, context).forEach((conditions, index) => {
    engine.addRule({ conditions, event: { type: 'pass', params: { index } } });
  });
  return async (facts) => {
    const passed = new Uint8Array(plan.rules.length);
    if (facts.inheritedAt !== null && facts.inheritedAt >= context.inheritedFrom) return passed;
    if (facts.createdAt !== null && facts.createdAt >= (context.graceFrom[0] ?? '')) return passed;
    const { events } = await engine.run(flat(facts, context));
    for (const { params } of events) passed[params?.index as number] = 1;
    return passed;
  };
}
