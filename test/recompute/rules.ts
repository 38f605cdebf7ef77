import type { Workbench } from './database';

/*
 * The table of rules.md as rows: measure, weight, whether there is a fix. `fair`: counts for the comparison too (decision 5
 * keeps activity.inTime out of it, since it rests on a day that the person types).
 */
const RULES = `
opportunity.account        completeness 3 fix
opportunity.amount         completeness 3 fix
opportunity.nextStep       completeness 3 fix
opportunity.decisionMaker  completeness 3 fix
opportunity.primaryContact completeness 2 fix
opportunity.source         completeness 1 fix
opportunity.closeDate      currency     4 fix
opportunity.nextActivity   currency     3 fix
opportunity.touched        currency     3 fix
opportunity.enteredInTime  timeliness   3 none
opportunity.enteredAtOnce  timeliness   2 none
opportunity.path           process      2 none
opportunity.phaseAge       process      2 none
opportunity.pushes         process      1 none
account.industry           completeness 2 fix
account.size               completeness 1 fix
account.country            completeness 2 fix
account.reach              completeness 2 fix
account.contact            completeness 3 fix
account.twin               completeness 2 fix
account.touched            currency     2 fix
contact.email              completeness 3 fix
contact.phone              completeness 2 fix
contact.title              completeness 1 fix
contact.account            completeness 2 fix
lead.company               completeness 2 fix
lead.reach                 completeness 3 fix
lead.source                completeness 1 fix
lead.firstTouch            timeliness   3 none
lead.moving                currency     2 fix
activity.inTime            timeliness   2 none
activity.linked            substance    2 fix
activity.outcome           substance    3 fix
activity.original          substance    3 none
`;

export const MEASURE_WEIGHTS = { completeness: 30, currency: 25, timeliness: 15, substance: 15, process: 15 } as const;
export type Measure = keyof typeof MEASURE_WEIGHTS;
export const MEASURES = Object.keys(MEASURE_WEIGHTS) as Measure[];

const OWNED = { Opportunity: 60, Account: 15, Contact: 10, Lead: 15 };
/** Fixed weights of the entities within a measure (rules.md, decision 4). */
export const ENTITY_WEIGHTS: Readonly<Record<Measure, Readonly<Record<string, number>>>> = {
  completeness: OWNED,
  currency: OWNED,
  timeliness: { Opportunity: 40, Activity: 40, Lead: 20 },
  substance: { Activity: 100 },
  process: OWNED,
};

export const SHRINKAGE = 20;
export const GATE = 10;
export const GROUP = 5;
export const PRIVATE_DAYS = 60;

const ENTITY = new Map([
  ['opportunity', 'Opportunity'],
  ['account', 'Account'],
  ['contact', 'Contact'],
  ['lead', 'Lead'],
  ['activity', 'Activity'],
]);

/** What is read-only in Dynamics has no fix there (decision 3). */
const NO_FIX = { salesforce: [], dynamics: ['activity.linked'] } as const satisfies Readonly<Record<string, readonly string[]>>;

/** `rule (id, entity, measure, weight, fix, fair, place)` and `measure (id, weight)`. */
export function fillRules(bench: Workbench, crm: keyof typeof NO_FIX): void {
  bench.run('CREATE TABLE rule (id PRIMARY KEY, entity, measure, weight, fix, fair, place)');
  bench.insert(
    'rule',
    RULES.trim()
      .split('\n')
      .map((line, place) => {
        const [id = '', measure = '', weight = '', fix = ''] = line.split(/\s+/);
        const entity = ENTITY.get(id.split('.')[0] ?? '') ?? '';
        return {
          id,
          entity,
          measure,
          weight: Number(weight),
          fix: fix === 'fix' && !NO_FIX[crm].some((each) => each === id) ? 1 : 0,
          fair: id === 'activity.inTime' ? 0 : 1,
          place,
        };
      }),
  );
  bench.run('CREATE TABLE measure (id PRIMARY KEY, weight)');
  bench.insert(
    'measure',
    Object.entries(MEASURE_WEIGHTS).map(([id, weight]) => ({ id, weight })),
  );
}
