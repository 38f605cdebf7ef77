import type { Rule } from '../../model/rule';
import { type DefaultRule, defaultRule, fieldFix, signal } from './rule';

/** "Active" in rules.md: an open deal, or an activity or a won deal in 12 months. */
const ACTIVE = signal('active', { days: 365 });

const RULES: readonly DefaultRule[] = [
  {
    id: 'account.industry',
    measure: 'completeness',
    weight: 2,
    when: ACTIVE,
    must: signal('chosen', { field: 'industry' }),
    fields: ['industry'],
    fix: fieldFix(4, 'industry'),
  },
  {
    id: 'account.size',
    measure: 'completeness',
    weight: 1,
    when: ACTIVE,
    must: signal('numberOver', { field: 'employees', over: 0 }),
    fields: ['employees'],
    fix: fieldFix(10, 'employees'),
  },
  {
    id: 'account.country',
    measure: 'completeness',
    weight: 2,
    when: ACTIVE,
    must: signal('country', { field: 'country' }),
    fields: ['country'],
    fix: fieldFix(5, 'country'),
  },
  {
    id: 'account.reach',
    measure: 'completeness',
    weight: 2,
    when: ACTIVE,
    must: { any: [signal('usablePhone', { field: 'phone' }), signal('usableWebsite', { field: 'website' })] },
    fields: ['phone', 'website'],
    fix: fieldFix(20, 'phone', 'website'),
  },
  {
    id: 'account.contact',
    measure: 'completeness',
    weight: 3,
    when: ACTIVE,
    must: signal('usableContact'),
    fix: { kind: 'contact', seconds: 45 },
  },
  {
    id: 'account.twin',
    measure: 'completeness',
    weight: 2,
    when: ACTIVE,
    must: signal('noTwin'),
    fix: { kind: 'open', seconds: 60 },
  },
  {
    id: 'account.touched',
    measure: 'currency',
    weight: 2,
    when: ACTIVE,
    must: signal('touched', { days: 90 }),
    fix: { kind: 'log', seconds: 20 },
  },
];

/** Rules on accounts in use (rules.md). */
export const accountRules: readonly Rule[] = RULES.map((rule) => defaultRule('Account', rule));
