import type { Instant } from '../model/dates';
import type { Person } from '../model/person';
import { exemptionsByPerson, exemptRules, personKey } from '../programme/exemptions';
import type { Plan } from '../scoring/plan';
import { withoutRules } from '../scoring/withoutRules';
import { localDay } from './localDay';

/**
 * The plan of each person: without the rules of which somebody approved an exemption for that person that has not ended, by the day
 * where the person is (B8). Nobody else's plan changes. The panel and the publisher ask here, so that both judge alike.
 */
export function exemptPlans(plan: Plan, now: Instant): (person: Pick<Person, 'id' | 'zone'>) => Plan {
  const byPerson = exemptionsByPerson(plan.programme.exemptions ?? []);
  return ({ id, zone }) => {
    const own = byPerson.get(personKey(id));
    if (own === undefined) return plan;
    return withoutRules(plan, exemptRules(own, localDay(now, zone)));
  };
}
