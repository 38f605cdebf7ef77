import type { PlanDeps } from './accounts';
import { later } from './calendar';
import { NOTES, SUBJECTS } from './dealWords';
import { groupBy } from './groupBy';
import type { Account, Activity, ActivityType, Contact, Deal, Lead, Person } from './model';
import { PASTED_NOTE } from './rubbish';

type Draft = Pick<Activity, 'type' | 'ownerId' | 'subject'> &
  Partial<Activity> & { readonly day: number; readonly minute: number };

const MIX: readonly (readonly [ActivityType, number])[] = [
  ['call', 5],
  ['email', 4],
  ['meeting', 3],
  ['task', 2],
];

/** What somebody did on a day, or means to do: one row of the activity table. */
export function planActivity({ calendar, newId }: PlanDeps, { day, minute, ...draft }: Draft): Activity {
  const done = draft.done ?? true;
  const meeting = draft.type === 'meeting';
  const startsAt = meeting ? calendar.at(day, minute) : null;
  return {
    description: null,
    whatId: null,
    whoId: null,
    dueOn: calendar.date(day),
    startsAt,
    endsAt: startsAt && new Date(Date.parse(startsAt) + 3_600_000).toISOString(),
    createdAt: calendar.at(done ? day : Math.min(day, -1), minute + 20),
    doneAt: done ? calendar.at(day, minute + 20) : null,
    ...draft,
    done,
    id: newId(meeting ? '00U' : '00T'),
  };
}

/** What was said and done on deals, with customers and with leads, and what is planned next. */
export function planActivities(
  deps: PlanDeps,
  people: readonly Person[],
  accounts: readonly Account[],
  contacts: readonly Contact[],
  deals: readonly Deal[],
  leads: readonly Lead[],
): Activity[] {
  const { chance, calendar } = deps;
  const owners = new Map(people.map((person) => [person.id, person]));
  const byAccount = groupBy(contacts, (contact) => contact.accountId);
  const today = Date.parse(`${calendar.today}T00:00:00Z`);
  const offset = (instant: string) => Math.floor((Date.parse(instant) - today) / 86_400_000);
  const activities: Activity[] = [];

  for (const deal of deals) {
    const owner = owners.get(deal.ownerId);
    if (!owner?.habit) continue;
    const who = deal.roles[0]?.contactId ?? byAccount.get(deal.accountId)?.[0]?.id ?? null;
    const from = offset(deal.createdAt);
    const lastDay = owner.away ? owner.away[0] : -1;
    const stale = !deal.closedAt && chance.hit(owner.habit.stale);
    const to = Math.min(lastDay, deal.closedAt ? offset(deal.closedAt) : stale ? Math.round(from / 2) - 20 : -1);
    const wanted = chance.int(...owner.habit.activities);
    const count = to - from < 3 ? Math.min(wanted, 1) : wanted;
    for (let index = 0; index < count; index += 1) {
      // The last one of a deal that is kept up happened recently.
      const recent = index === count - 1 && !deal.closedAt && !stale;
      const day = recent ? -chance.int(1, 12) : from + Math.round(((to - from) * (index + chance.next())) / count);
      if (Math.min(day, lastDay) >= from) done(owner, Math.min(day, lastDay), deal.id, who, deal.name);
    }
    if (!deal.closedAt && !stale && !owner.away && !chance.hit(owner.habit.blank)) next(owner, deal, who);
    else if (!deal.closedAt && chance.hit(0.3)) overdue(owner, deal, who, from);
  }

  for (const account of accounts) {
    const owner = owners.get(account.ownerId);
    if (!owner?.habit) continue;
    const from = Math.max(account.createdOffset, -725);
    const end = owner.away?.[0] ?? (owner.active ? -1 : -160);
    const count = chance.hit(owner.habit.blank) ? 0 : chance.int(2, 9);
    for (let index = 0; index < count; index += 1) {
      done(
        owner,
        Math.min(end, from + Math.round(-from * chance.next())),
        account.id,
        byAccount.get(account.id)?.[0]?.id ?? null,
        account.name,
      );
    }
  }

  for (const lead of leads) {
    const owner = owners.get(lead.ownerId);
    if (!owner || chance.hit(0.15 + (owner.habit?.blank ?? 0) / 2)) continue;
    const created = offset(lead.createdAt);
    for (let touch = 0; touch < chance.int(1, 2); touch += 1) {
      done(
        owner,
        Math.min(-1, calendar.workdayAfter(created + (touch ? chance.int(2, 20) : chance.int(0, 3)))),
        null,
        lead.id,
        lead.company ?? lead.lastName,
      );
    }
  }

  for (const person of people) {
    if (person.away) away(person, person.away);
    if (person.habit && person.habit.rubbish > 0.5) bursts(person);
  }
  return activities;

  function done(owner: Person, wantedDay: number, whatId: string | null, whoId: string | null, thing: string): void {
    const type = chance.weighted(MIX);
    const day = workday(owner, owner.away ? Math.min(wantedDay, owner.away[0] - 1) : wantedDay);
    const lag = chance.hit(0.88 - (owner.habit?.blank ?? 0) / 3) ? 0 : chance.int(1, 9);
    const minute = chance.int(8 * 60, 16 * 60);
    const loggedOn = Math.min(-1, day + lag);
    const loggedAt = calendar.at(loggedOn, Math.min(minute + 25 + lag * 7, 18 * 60));
    activities.push(
      planActivity(deps, {
        type,
        ownerId: owner.id,
        subject: `${chance.pick(SUBJECTS[type])}: ${thing}`,
        description: notes(owner, thing),
        whatId: chance.hit((owner.habit?.blank ?? 0) / 5) ? null : whatId,
        whoId,
        day,
        minute,
        createdAt: loggedAt,
        doneAt: loggedAt,
      }),
    );
  }

  function notes(owner: Person, thing: string): string | null {
    if (!owner.habit || !chance.hit(owner.habit.notes)) return null;
    if (chance.hit(owner.habit.rubbish)) return chance.hit(0.7) ? PASTED_NOTE : 'ok';
    return chance.pick(NOTES).replace('{thing}', thing);
  }

  function next(owner: Person, deal: Deal, whoId: string | null): void {
    const day = calendar.workdayAfter(chance.int(1, 25));
    const type = chance.weighted<ActivityType>([
      ['task', 4],
      ['call', 3],
      ['meeting', 2],
    ]);
    const subject = `${chance.pick(SUBJECTS[type])}: ${deal.name}`;
    const createdAt = calendar.at(workday(owner, -chance.int(1, 9)), 15 * 60 + 40);
    activities.push(
      planActivity(deps, {
        type,
        ownerId: owner.id,
        subject,
        whatId: deal.id,
        whoId,
        done: false,
        day,
        minute: 10 * 60,
        createdAt: later(createdAt, deal.createdAt),
      }),
    );
  }

  function overdue(owner: Person, deal: Deal, whoId: string | null, from: number): void {
    const day = calendar.workdayBefore(Math.max(from, -chance.int(3, 60)));
    const subject = `${chance.pick(SUBJECTS.task)}: ${deal.name}`;
    activities.push(
      planActivity(deps, {
        type: 'task',
        ownerId: owner.id,
        subject,
        whatId: deal.id,
        whoId,
        done: false,
        day,
        minute: 9 * 60,
        createdAt: deal.createdAt,
      }),
    );
  }

  function away(person: Person, [from, to]: readonly [number, number]): void {
    activities.push(
      planActivity(deps, {
        type: 'meeting',
        ownerId: person.id,
        subject: 'Parental leave',
        day: from,
        minute: 0,
        done: false,
        endsAt: calendar.at(to, 0),
        createdAt: calendar.at(from - 60, 10 * 60),
      }),
    );
  }

  /** A dozen calls "made" within two minutes, to look busy. */
  function bursts(person: Person): void {
    for (const day of [-9, -30, -58]) {
      const on = calendar.workdayBefore(day);
      for (let index = 0; index < 12; index += 1) {
        const at = new Date(Date.parse(calendar.at(on, 16 * 60 + 30)) + index * 10_000).toISOString();
        activities.push(
          planActivity(deps, {
            type: 'call',
            ownerId: person.id,
            subject: 'Call',
            description: PASTED_NOTE,
            day: on,
            minute: 990,
            createdAt: at,
            doneAt: at,
          }),
        );
      }
    }
  }

  function workday(owner: Person, day: number): number {
    const days: readonly number[] = owner.habit?.weekdays ?? [0, 1, 2, 3, 4];
    let on = day;
    while (!days.includes(calendar.weekday(on))) on -= 1;
    return on;
  }
}
