import * as v from 'valibot';
import { dayNumber } from '../scoring/calendar/days';
import { isFieldName } from './checkCondition';
import { figureSchemas } from './figureSchemas';
import { goalsSchema, lessonsSchema, successTestsSchema } from './goalSchema';
import { registerSchemas } from './registerSchema';

const share = v.pipe(
  v.number('must be a number from 0 to 1'),
  v.minValue(0, 'must be at least 0'),
  v.maxValue(1, 'must be at most 1'),
);

const between = (least: number, most: number) =>
  v.pipe(
    v.number(`must be a number from ${least} to ${most}`),
    v.minValue(least, `must be at least ${least}`),
    v.maxValue(most, `must be at most ${most}`),
  );

const whole = (least: number, most: number) => v.pipe(between(least, most), v.integer('must be a whole number'));

const text = (most: number) =>
  v.pipe(
    v.string('must be text'),
    v.trim(),
    v.nonEmpty('must not be empty'),
    v.maxLength(most, `must have ${most} characters at most`),
  );

const field = v.custom<string>(isFieldName, 'must be the name of a field');

const date = v.custom<string>((value) => dayNumber(value) !== null, 'must be a day such as 2026-12-24');

const phase = v.picklist(['qualify', 'develop', 'propose', 'close'], 'must be qualify, develop, propose or close');

const entity = v.picklist(
  ['Account', 'Contact', 'Lead', 'Opportunity', 'Case', 'Activity'],
  'must be Account, Contact, Lead, Opportunity, Case or Activity',
);

const seconds = whole(1, 3_600);

const fix = v.variant(
  'kind',
  [
    v.strictObject({
      kind: v.literal('field'),
      fields: v.pipe(v.array(field), v.minLength(1, 'must name a field'), v.maxLength(10)),
      seconds,
    }),
    v.strictObject({ kind: v.picklist(['task', 'log', 'contact', 'open']), seconds }),
    v.strictObject({ kind: v.literal('role'), role: v.picklist(['decisionMaker', 'primary']), seconds }),
  ],
  'must be a fix of the kind field, task, log, contact, role or open',
);

const rule = v.strictObject({
  id: v.pipe(v.string('must be text'), v.regex(/^[a-z]{1,20}\.[A-Za-z0-9]{1,60}$/, 'must look like opportunity.closeDate')),
  measure: v.picklist(
    ['completeness', 'currency', 'timeliness', 'substance', 'process'],
    'must be completeness, currency, timeliness, substance or process',
  ),
  entity,
  level: v.picklist(['mandatory', 'expected', 'optional'], 'must be mandatory, expected or optional'),
  weight: whole(0, 100),
  // Conditions have a reader of their own (checkCondition), which knows the signals.
  when: v.unknown(),
  must: v.unknown(),
  graceDays: whole(0, 90),
  fields: v.pipe(v.array(field, 'must be a list of field names'), v.maxLength(20)),
  fix: v.nullable(fix),
  askedBy: v.nullable(text(200)),
  benefit: v.nullable(text(300)),
  usedBy: v.optional(v.pipe(v.array(text(200), 'must be a list of texts'), v.maxLength(50))),
});

const measures = <T extends v.GenericSchema>(each: T) =>
  v.strictObject({ completeness: each, currency: each, timeliness: each, substance: each, process: each });

const weight = between(0, 1_000);

const optionalWeight = v.optional(weight);

const entityWeights = v.strictObject({
  Account: optionalWeight,
  Contact: optionalWeight,
  Lead: optionalWeight,
  Opportunity: optionalWeight,
  Case: optionalWeight,
  Activity: optionalWeight,
});

const days = between(0.5, 3_650);

/** The whole document, closed: a key that is not named here is refused. */
export const programmeSchema = v.strictObject({
  format: v.literal(1),
  formula: v.literal(1, 'is a formula that this version does not know'),
  rules: v.pipe(v.array(rule, 'must be a list of rules'), v.maxLength(300, 'must have 300 rules at most')),
  phases: v.record(v.pipe(v.string(), v.maxLength(255)), phase),
  measureWeights: measures(weight),
  entityWeights: measures(entityWeights),
  decisionMakerRoles: v.pipe(v.array(text(255), 'must be a list of texts'), v.maxLength(50)),
  shrinkage: between(0, 1_000),
  gate: whole(1, 1_000),
  // Smaller groups would tell a person's figure.
  groupSize: whole(5, 1_000),
  privateDays: whole(0, 3_650),
  neutralShare: share,
  newGraceDays: whole(0, 90),
  inheritedGraceDays: whole(0, 365),
  ageOutDays: whole(1, 3_650),
  dailyCap: whole(0, 1_000),
  asksPerCard: v.optional(share),
  holidays: v.pipe(v.array(date, 'must be a list of days'), v.maxLength(1_000)),
  medians: v.strictObject({
    phaseDays: v.strictObject({ qualify: days, develop: days, propose: days, close: days }),
    cycleDays: days,
  }),
  privacyMode: v.picklist(['individual', 'team', 'worksCouncil'], 'must be individual, team or worksCouncil'),
  retentionDays: whole(1, 3_650),
  legalBasis: v.optional(v.nullable(text(500))),
  nudgesOn: v.boolean('must be true or false'),
  owner: v.nullable(text(255)),
  startedOn: v.nullable(date),
  goals: v.optional(goalsSchema),
  successTests: v.optional(successTestsSchema),
  awards: v.optional(v.strictObject({ top: v.picklist([3, 5, 10], 'must be 3, 5 or 10'), minimum: v.optional(whole(1, 100)) })),
  lessons: v.optional(lessonsSchema),
  personExports: v.optional(v.boolean('must be true or false')),
  ...figureSchemas,
  ...registerSchemas,
});
