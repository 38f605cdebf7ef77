import type { Condition, Rule } from '../../model/rule';
import { type DefaultRule, defaultRule, fieldFix, signal } from './rule';

const ALWAYS: Condition = { all: [] };

const RULES: readonly DefaultRule[] = [
  {
    id: 'contact.email',
    measure: 'completeness',
    weight: 3,
    when: ALWAYS,
    must: signal('usableEmail', { field: 'email' }),
    fields: ['email'],
    fix: fieldFix(15, 'email'),
  },
  {
    id: 'contact.phone',
    measure: 'completeness',
    weight: 2,
    when: ALWAYS,
    must: { any: [signal('usablePhone', { field: 'phone' }), signal('usablePhone', { field: 'mobile' })] },
    fields: ['phone', 'mobile'],
    fix: fieldFix(15, 'phone', 'mobile'),
  },
  {
    id: 'contact.title',
    measure: 'completeness',
    weight: 1,
    when: ALWAYS,
    must: signal('realText', { field: 'title', letters: 2, kind: 'title' }),
    fields: ['title'],
    fix: fieldFix(8, 'title'),
  },
  {
    id: 'contact.account',
    measure: 'completeness',
    weight: 2,
    when: ALWAYS,
    must: signal('given', { field: 'accountId' }),
    fields: ['accountId'],
    fix: fieldFix(8, 'accountId'),
  },
];

/** Rules on contacts (rules.md). */
export const contactRules: readonly Rule[] = RULES.map((rule) => defaultRule('Contact', rule));
