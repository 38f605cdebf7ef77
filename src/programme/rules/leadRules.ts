import type { Rule } from '../../model/rule';
import { type DefaultRule, defaultRule, fieldFix, OPEN, signal, WEEKS_13 } from './rule';

const RULES: readonly DefaultRule[] = [
  {
    id: 'lead.company',
    measure: 'completeness',
    weight: 2,
    when: OPEN,
    must: signal('realText', { field: 'company', letters: 1, kind: 'company' }),
    fields: ['company'],
    fix: fieldFix(8, 'company'),
  },
  {
    id: 'lead.reach',
    measure: 'completeness',
    weight: 3,
    when: OPEN,
    must: { any: [signal('usableEmail', { field: 'email' }), signal('usablePhone', { field: 'phone' })] },
    fields: ['email', 'phone'],
    fix: fieldFix(15, 'email', 'phone'),
  },
  {
    id: 'lead.source',
    measure: 'completeness',
    weight: 1,
    when: OPEN,
    must: signal('chosen', { field: 'source' }),
    fields: ['source'],
    fix: fieldFix(3, 'source'),
  },
  {
    id: 'lead.firstTouch',
    measure: 'timeliness',
    weight: 3,
    when: signal('createdWithin', { days: WEEKS_13 }),
    must: signal('firstTouch', { workingDays: 1 }),
    fix: null,
  },
  {
    id: 'lead.moving',
    measure: 'currency',
    weight: 2,
    when: OPEN,
    must: signal('moving', { days: 14 }),
    fix: { kind: 'log', seconds: 20 },
  },
];

/** Rules on leads (rules.md). */
export const leadRules: readonly Rule[] = RULES.map((rule) => defaultRule('Lead', rule));
