import { describe, expect, it } from 'vitest';
import { TWINS } from '../seed/plan/accounts';
import { cast } from '../seed/plan/cast';
import { planCompany } from '../seed/plan/company';
import { groupBy } from '../seed/plan/groupBy';
import type { Deal } from '../seed/plan/model';
import { PASTED_NOTE, PLACEHOLDER_AMOUNTS, PLACEHOLDERS, TRUE_NAMES } from '../seed/plan/rubbish';
import { SPOTLIGHT } from '../seed/plan/spotlight/names';
import { company, daysBetween, dealsOf, life, NOW, named, open, person, share, TODAY, won } from './plannedCompany';

describe('its cast', () => {
  it('the top seller sells the most and records little', () => {
    const value = (username: string) => won(dealsOf(username)).reduce((sum, deal) => sum + (deal.amount ?? 0), 0);
    const sums = company.people.map(({ username }) => [username, value(username)] as const).sort((a, b) => b[1] - a[1]);
    expect(sums[0]?.[0]).toBe(cast.topSeller.username);
    const deals = dealsOf(cast.topSeller.username);
    expect(share(open(deals), (deal) => deal.nextStep === null)).toBeGreaterThan(0.4);
    expect(share(won(deals), (deal) => life(deal) < 4)).toBeGreaterThan(0.4);
    const activities = (username: string) => company.activities.filter(({ ownerId }) => ownerId === person(username).id).length;
    expect(activities(cast.topSeller.username) * 3).toBeLessThan(activities(cast.average.username));
  });

  it('one leaves fields empty', () => {
    const deals = open(dealsOf(cast.spoilsByBlanks.username));
    expect(share(deals, (deal) => deal.nextStep === null)).toBeGreaterThan(0.6);
    expect(share(deals, (deal) => deal.source === null)).toBeGreaterThan(0.6);
    expect(share(deals, (deal) => deal.roles.length === 0)).toBeGreaterThan(0.6);
  });

  it('one fills them with rubbish in several languages, and pastes notes', () => {
    const deals = dealsOf(cast.spoilsByRubbish.username);
    expect(share(deals, (deal) => PLACEHOLDER_AMOUNTS.some((amount) => amount === deal.amount))).toBeGreaterThan(0.5);
    const steps = new Set(deals.map((deal) => deal.nextStep).filter((step) => PLACEHOLDERS.some((one) => one === step)));
    expect(steps.size).toBeGreaterThan(5);
    const own = company.activities.filter(({ ownerId }) => ownerId === person(cast.spoilsByRubbish.username).id);
    expect(own.filter(({ description }) => description === PASTED_NOTE).length).toBeGreaterThan(30);
    const bursts = groupBy(own, ({ createdAt }) => createdAt.slice(0, 15));
    expect(Math.max(...[...bursts.values()].map((made) => made.length))).toBeGreaterThanOrEqual(10);
  });

  it('one joined 30 days ago and has nothing older', () => {
    const joined = person(cast.ramping.username).createdAt;
    expect(daysBetween(joined, NOW)).toBeCloseTo(30, 0);
    expect(dealsOf(cast.ramping.username).every(({ createdAt }) => createdAt >= joined)).toBe(true);
  });

  it('one began six days ago, with a few records of the own hand and less than a place takes', () => {
    const { id, createdAt, managerId } = person(cast.newcomer.username);
    expect(createdAt.slice(0, 10)).toBe('2026-11-16');
    expect(managerId).toBe(person(cast.headEast.username).id);
    expect(open(dealsOf(cast.newcomer.username))).toHaveLength(3);
    const own = [company.accounts, company.contacts, company.deals, company.activities].flatMap((part) =>
      part.filter(({ ownerId }) => ownerId === id),
    );
    expect(own.every((record) => record.createdAt > createdAt && record.createdAt < NOW)).toBe(true);
    expect(own.length).toBeGreaterThan(5);
    expect(own.length).toBeLessThan(10);
  });

  it('one works Monday to Wednesday', () => {
    const own = company.activities.filter(({ ownerId, done }) => done && ownerId === person(cast.partTime.username).id);
    expect(new Set(own.map(({ dueOn }) => new Date(`${dueOn}T00:00:00Z`).getUTCDay()))).toEqual(new Set([1, 2, 3]));
  });

  it('one has been on leave for five weeks, and says so in the calendar', () => {
    const { id, away } = person(cast.onLeave.username);
    expect(away?.[0]).toBe(-35);
    const own = company.activities.filter(({ ownerId }) => ownerId === id);
    const recent = own.filter(({ dueOn, done }) => done && daysBetween(dueOn, TODAY) < 35);
    expect(recent).toEqual([]);
    expect(own.some(({ subject, endsAt }) => subject === 'Parental leave' && (endsAt ?? '') > NOW)).toBe(true);
  });

  it('one has left', () => {
    expect(person(cast.inactive.username).active).toBe(false);
    expect(open(dealsOf(cast.inactive.username))).toEqual([]);
  });
});

describe('its faults', () => {
  const closed = company.deals.filter(({ closedAt }) => closedAt !== null);

  it('deals entered the day before they close', () => {
    expect(closed.filter((deal) => life(deal) < 4 && deal.steps.length === 2).length).toBeGreaterThan(60);
  });

  it('stages skipped, and stages back-filled within minutes', () => {
    const early = ['Prospecting', 'Qualification'];
    const middle = ['Needs Analysis', 'Value Proposition'];
    const skipped = company.deals.filter(({ steps }) => {
      const stages = steps.map(({ stage }) => stage as string);
      return (
        stages.some((stage) => early.includes(stage)) &&
        !stages.some((stage) => middle.includes(stage)) &&
        stages.includes('Proposal/Price Quote')
      );
    });
    expect(skipped.length).toBeGreaterThan(20);
    const backfilled = company.deals.filter(({ steps }) =>
      steps.some((step, index) => {
        const before = steps[index - 1];
        return before && before.stage !== step.stage && Date.parse(step.at) - Date.parse(before.at) < 600_000;
      }),
    );
    expect(backfilled.length).toBeGreaterThan(40);
  });

  it('close dates pushed three times and more, and close dates in the past', () => {
    const pushes = ({ steps }: Deal) =>
      steps.filter((step, index) => step.closeDate > (steps[index - 1]?.closeDate ?? '9')).length;
    expect(company.deals.filter((deal) => pushes(deal) >= 3).length).toBeGreaterThan(40);
    expect(open(company.deals).filter(({ closeDate }) => closeDate < TODAY).length).toBeGreaterThan(40);
  });

  it('likely twins among the accounts: by web domain, and by name', () => {
    const originals = company.accounts.slice(0, -TWINS);
    for (const twin of company.accounts.slice(-TWINS)) {
      const name = twin.name.split(' ')[0]?.toLowerCase() ?? '';
      expect(
        originals.some(
          (one) => one.domain === twin.domain && one.name.toLowerCase().startsWith(name) && one.country === twin.country,
        ),
      ).toBe(true);
    }
  });

  it('true names that look like rubbish', () => {
    const names = new Set(company.accounts.map(({ name }) => name));
    expect(TRUE_NAMES.companies.filter((name) => names.has(name)).length).toBe(TRUE_NAMES.companies.length);
    const people = new Set(company.contacts.map(({ firstName, lastName }) => `${firstName} ${lastName}`));
    expect(TRUE_NAMES.people.filter((name) => people.has(name.join(' '))).length).toBe(TRUE_NAMES.people.length);
  });
});

describe('the demo’s deals', () => {
  it('“Harbour refit” lacks a close date ahead, a next step and a decision maker, and nothing else', () => {
    const deal = named(SPOTLIGHT.harbourRefit);
    expect(deal).toMatchObject({
      stage: 'Proposal/Price Quote',
      amount: 184_000,
      closeDate: '2026-11-10',
      nextStep: null,
      source: 'Partner Referral',
      ownerId: person(cast.average.username).id,
    });
    expect(deal.roles).toMatchObject([{ role: 'Business User', primary: true }]);
    const own = company.activities.filter(({ whatId }) => whatId === deal.id);
    expect(own.some(({ done, dueOn }) => !done && dueOn > TODAY && daysBetween(TODAY, dueOn) <= 30)).toBe(true);
    expect(own.some(({ type }) => type === 'meeting')).toBe(false);
    const last = own.filter(({ done }) => done).sort((a, b) => b.dueOn.localeCompare(a.dueOn))[0];
    expect(last).toMatchObject({ type: 'call', dueOn: '2026-11-19' });
    expect(last?.ownerId).not.toBe(deal.ownerId);
  });

  it('its customer has two open cases, and three colleagues who know it', () => {
    const deal = named(SPOTLIGHT.harbourRefit);
    const cases = company.cases.filter(({ accountId, closedAt }) => accountId === deal.accountId && closedAt === null);
    expect(cases.map(({ createdAt }) => Math.floor(daysBetween(createdAt.slice(0, 10), TODAY))).sort()).toEqual([4, 9]);
    const about = new Set([deal.id, deal.accountId]);
    const known = company.activities.filter(({ whatId, done }) => done && about.has(whatId)).map(({ ownerId }) => ownerId);
    expect(new Set(known.filter((id) => id !== deal.ownerId)).size).toBe(3);
  });

  it.each(['2026-11-22T00:05:00.000Z', '2026-11-22T08:59:00.000Z', '2026-11-22T13:30:00.000Z', '2026-11-22T22:45:00.000Z'])(
    'one has a meeting within 24 hours, and not within the next three, as of %s',
    (now) => {
      const plan = planCompany(now);
      const deal = plan.deals.find(({ name }) => name === SPOTLIGHT.beforeMeeting);
      const meeting = plan.activities.find(({ whatId, type, done }) => whatId === deal?.id && type === 'meeting' && !done);
      const hours = daysBetween(now, meeting?.startsAt ?? '') * 24;
      expect(hours).toBeGreaterThan(3);
      expect(hours).toBeLessThan(24);
    },
  );

  it('one has nothing left to do', () => {
    const deal = named(SPOTLIGHT.allDone);
    expect(deal.closeDate > TODAY && deal.nextStep !== null && deal.source !== null && deal.accountId !== null).toBe(true);
    expect(deal.roles.map(({ role }) => role)).toContain('Decision Maker');
    expect(deal.roles.some(({ primary }) => primary)).toBe(true);
  });
});
