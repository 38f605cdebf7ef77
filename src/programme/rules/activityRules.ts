import type { CrmName } from '../../model/programme';
import type { Rule } from '../../model/rule';
import { type DefaultRule, defaultRule, fieldFix, signal, WEEKS_13 } from './rule';

const COMPLETED = signal('completedWithin', { days: WEEKS_13 });

const rules = (crm: CrmName): readonly DefaultRule[] => [
  {
    id: 'activity.inTime',
    measure: 'timeliness',
    weight: 2,
    when: COMPLETED,
    must: signal('recordedInTime', { workingDays: 2 }),
    fix: null,
  },
  {
    id: 'activity.linked',
    measure: 'substance',
    weight: 2,
    when: COMPLETED,
    must: signal('attached'),
    // A completed activity is read-only in Dataverse.
    fix: crm === 'dynamics' ? null : fieldFix(10, 'about'),
  },
  {
    id: 'activity.outcome',
    measure: 'substance',
    weight: 3,
    when: COMPLETED,
    must: { any: [signal('outcomeText', { letters: 20 }), signal('followedUp')] },
    fix: fieldFix(30, 'description'),
  },
  {
    id: 'activity.original',
    measure: 'substance',
    weight: 3,
    when: COMPLETED,
    must: signal('original', { others: 2, together: 10 }),
    fields: ['subject', 'description'],
    fix: null,
  },
];

/** Rules on completed activities (rules.md). */
export function activityRules(crm: CrmName): readonly Rule[] {
  return rules(crm).map((rule) => defaultRule('Activity', rule));
}
