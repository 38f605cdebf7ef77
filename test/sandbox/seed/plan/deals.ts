import type { PlanDeps } from './accounts';
import { planSteps, stepKind } from './dealSteps';
import { NEEDS, NEXT_STEPS, QUALIFIERS, THINGS } from './dealWords';
import { groupBy } from './groupBy';
import type { Habit } from './habits';
import type { Account, Contact, Deal, DealRole, Person, StageName } from './model';
import { PLACEHOLDER_AMOUNTS, PLACEHOLDERS, written } from './rubbish';

export const SOURCES = ['Web', 'Phone Inquiry', 'Partner Referral', 'Purchased List'] as const;
const TYPES = ['New Customer', 'Existing Customer - Upgrade', 'Existing Customer - Replacement'] as const;
const LOSS_REASONS = ['Price', 'Competitor', 'No Budget', 'No Decision', 'Timing'] as const;
const OTHER_ROLES = ['Technical Buyer', 'Business User', 'Influencer', 'Evaluator'] as const;

/** How far back the company's records go: 24 months. */
const HISTORY = 725;

/** Every selling person's open and closed deals, each with its history. */
export function planDeals(
  deps: PlanDeps,
  people: readonly Person[],
  accounts: readonly Account[],
  contacts: readonly Contact[],
): Deal[] {
  const byOwner = groupBy(accounts, (account) => account.ownerId);
  const byAccount = groupBy(contacts, (contact) => contact.accountId ?? '');
  return people.flatMap((owner) => {
    const own = byOwner.get(owner.id) ?? [];
    if (!owner.habit || own.length === 0) return [];
    const habit = owner.habit;
    const { chance } = deps;
    const open = owner.active ? chance.int(...habit.openDeals) : 0;
    const closed = owner.active ? Math.round(chance.int(...habit.closedDeals) * tenureShare(owner)) : 12;
    return Array.from({ length: open + closed }, (_, index) => {
      const account = chance.pick(own);
      return planDeal(deps, owner, habit, account, byAccount.get(account.id) ?? [], index >= open);
    });
  });
}

/** Who joined later has closed less. */
function tenureShare(owner: Person): number {
  return Math.max(0.08, Math.min(1, -owner.createdOffset / HISTORY));
}

function planDeal(
  deps: PlanDeps,
  owner: Person,
  habit: Habit,
  account: Account,
  people: readonly Contact[],
  closed: boolean,
): Deal {
  const { chance, calendar, newId } = deps;
  const kind = stepKind(chance, habit, closed);
  const won = closed && chance.hit(habit.winShare);
  const reached = closed
    ? won
      ? 3
      : chance.int(1, 3)
    : chance.weighted([
        [0, 3],
        [1, 4],
        [2, 4],
        [3, 2],
      ]);
  const { created, last, closeOffset } = planDays(deps, owner, habit, closed, kind);
  const closeDate = calendar.date(closeOffset);
  const amount = planAmount(deps, habit, reached, won);
  const steps = planSteps(chance, calendar, {
    created,
    last,
    reached,
    end: closed ? (won ? 'Closed Won' : 'Closed Lost') : null,
    closeDate,
    amount,
    kind,
    pushed: last - created > 40 && chance.hit(habit.pushes),
  });
  const first = steps[0];
  const latest = steps.at(-1);
  if (!first || !latest) throw new Error('a deal has at least one step');
  const stage: StageName = latest.stage;
  return {
    id: newId('006'),
    name: chance.hit(habit.rubbish / 6) ? chance.pick(PLACEHOLDERS) : chance.pick(THINGS) + chance.pick(QUALIFIERS),
    accountId: !closed && chance.hit(habit.blank / 6) ? null : account.id,
    ownerId: owner.id,
    stage,
    amount,
    currency: account.country === 'US' ? 'USD' : 'EUR',
    closeDate,
    nextStep: closed && chance.hit(0.5) ? null : written(chance, habit, chance.pick(NEXT_STEPS)),
    source: chance.hit(habit.blank) ? null : chance.hit(habit.rubbish) ? 'Other' : chance.pick(SOURCES),
    type: chance.hit(habit.blank) ? null : chance.pick(TYPES),
    lossReason: stage === 'Closed Lost' && !chance.hit(habit.blank) ? chance.pick(LOSS_REASONS) : null,
    needs: reached === 0 || chance.hit(0.5) ? null : written(chance, habit, chance.pick(NEEDS)),
    roles: planRoles(deps, habit, people, reached),
    steps,
    createdAt: first.at,
    modifiedAt: latest.at,
    closedAt: closed ? latest.at : null,
  };
}

function planDays({ chance, calendar }: PlanDeps, owner: Person, habit: Habit, closed: boolean, kind: string) {
  const joined = owner.createdOffset + 1;
  const youngest = Math.max(joined, -HISTORY);
  const quietUntil = owner.away ? owner.away[0] : owner.active ? -1 : -160;
  if (closed) {
    const last = calendar.workdayBefore(-chance.int(1 - quietUntil, Math.max(2 - quietUntil, -youngest - 4)));
    const wanted = kind === 'late' ? calendar.workdayBefore(last - 1) : last - chance.skewed(21, 210);
    const created = Math.max(calendar.workdayBefore(wanted), kind === 'late' ? wanted : Math.max(joined, -HISTORY - 30));
    return { created: Math.min(created, last - 1), last, closeOffset: last };
  }
  const created = calendar.workdayAfter(Math.max(youngest, quietUntil - chance.skewed(4, 190)));
  const last = calendar.workdayBefore(created + Math.round((quietUntil - created) * chance.next()));
  const past = chance.hit(habit.pastClose);
  return {
    created,
    last: Math.max(created, last),
    closeOffset: past ? -chance.int(2, 60) : calendar.workdayAfter(chance.int(5, 150)),
  };
}

function planAmount({ chance }: PlanDeps, habit: Habit, reached: number, won: boolean): number | null {
  // What is invoiced has an amount: even the careless rarely leave it out of a deal that is won.
  if (chance.hit(won ? habit.blank / 12 : reached === 0 ? 0.3 + habit.blank / 2 : habit.blank / 3)) return null;
  if (chance.hit(habit.rubbish)) return chance.pick(PLACEHOLDER_AMOUNTS);
  const value = chance.skewed(6000, 700_000) * habit.dealSize;
  return value > 50_000 ? Math.round(value / 1000) * 1000 : Math.round(value / 50) * 50;
}

function planRoles({ chance }: PlanDeps, habit: Habit, people: readonly Contact[], reached: number): DealRole[] {
  const [first, second, third] = people;
  const roles: DealRole[] = [];
  if (first && (reached > 0 || chance.hit(0.4)) && !chance.hit(habit.blank)) {
    roles.push({ contactId: first.id, role: chance.pick(OTHER_ROLES), primary: true });
  }
  if (second && reached > 1 && !chance.hit(habit.blank)) {
    roles.push({ contactId: second.id, role: 'Decision Maker', primary: false });
  }
  if (third && chance.hit(0.3)) roles.push({ contactId: third.id, role: chance.pick(OTHER_ROLES), primary: false });
  return roles;
}
