import { describe, expect, it } from 'vitest';
import { cast } from '../seed/plan/cast';
import { planCompany } from '../seed/plan/company';
import { groupBy } from '../seed/plan/groupBy';
import type { Company } from '../seed/plan/model';
import { TEAMS } from '../seed/plan/organisation';
import { isSeller } from '../seed/plan/people/isSeller';
import { SPOTLIGHT } from '../seed/plan/spotlight/names';
import { company, dealsOf, NOW, open } from './plannedCompany';

describe('the seeded company', () => {
  it('is the same for the same moment, and moves with it', () => {
    expect(JSON.stringify(planCompany(NOW))).toBe(JSON.stringify(company));
    const later = planCompany('2027-02-03T15:00:00.000Z').deals.find((deal) => deal.name === SPOTLIGHT.harbourRefit);
    expect(later?.closeDate).toBe('2027-01-22');
  });

  it.each<[keyof Company, number, number]>([
    ['people', 55, 65],
    ['accounts', 580, 660],
    ['contacts', 1350, 1650],
    ['leads', 800, 800],
    ['deals', 2300, 2700],
    ['activities', 18_000, 23_000],
    ['cases', 400, 410],
    ['notes', 100, 400],
  ])('has as many %s as a company of this size', (part, least, most) => {
    expect(company[part].length).toBeGreaterThanOrEqual(least);
    expect(company[part].length).toBeLessThanOrEqual(most);
  });

  it('gives every id and every user name once', () => {
    const parts = [
      company.people,
      company.accounts,
      company.contacts,
      company.leads,
      company.deals,
      company.activities,
      company.cases,
      company.notes,
    ];
    const ids = parts.flatMap((part) => part.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    const names = company.people.map(({ username }) => username);
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => /^[a-z0-9.-]+@foothold\.test$/.test(name))).toBe(true);
  });

  it('points only to people and records that exist', () => {
    const people = new Set(company.people.map(({ id }) => id));
    const records = new Set(
      [...company.accounts, ...company.contacts, ...company.leads, ...company.deals, ...company.cases].map(({ id }) => id),
    );
    for (const part of [
      company.accounts,
      company.contacts,
      company.leads,
      company.deals,
      company.activities,
      company.cases,
      company.notes,
    ])
      for (const { ownerId } of part) expect(people.has(ownerId)).toBe(true);
    for (const { whatId, whoId } of company.activities)
      for (const id of [whatId, whoId]) expect(id === null || records.has(id)).toBe(true);
    for (const { accountId, roles } of company.deals)
      for (const id of [accountId, ...roles.map((role) => role.contactId)]) expect(id === null || records.has(id)).toBe(true);
  });

  it('made nothing in the future, and nothing before it was made', () => {
    for (const part of [
      company.accounts,
      company.contacts,
      company.leads,
      company.deals,
      company.activities,
      company.cases,
      company.notes,
    ])
      for (const { createdAt } of part) expect(createdAt < NOW).toBe(true);
    for (const deal of company.deals) {
      const moments = deal.steps.map(({ at }) => at);
      expect(moments).toEqual([...moments].sort());
      expect(moments[0]).toBe(deal.createdAt);
      expect(moments.at(-1)).toBe(deal.modifiedAt);
      expect(deal.steps.at(-1)).toMatchObject({ stage: deal.stage, amount: deal.amount, closeDate: deal.closeDate });
      expect(deal.modifiedAt < NOW).toBe(true);
    }
  });
});

describe('its people', () => {
  const sellers = company.people.filter(isSeller);

  it('are five teams of 5 to 12 and one of 4, in two regions', () => {
    const sizes = TEAMS.map((team) => sellers.filter((seller) => seller.team === team.key).length);
    expect(sizes).toEqual(TEAMS.map(({ key, reps }) => reps + (key === cast.newcomer.team ? 1 : 0)));
    expect(sizes.filter((size) => size === 4)).toHaveLength(1);
    expect(sizes.filter((size) => size >= 5 && size <= 12)).toHaveLength(5);
    expect(new Set(sellers.map(({ division }) => division))).toEqual(new Set(['East', 'West']));
    expect(sellers.length).toBeGreaterThanOrEqual(38);
    expect(sellers.length).toBeLessThanOrEqual(44);
  });

  it('have six leaders on two levels', () => {
    const leaders = company.people.filter((one) => one.grants.includes('manager'));
    expect(leaders).toHaveLength(6);
    expect(leaders.filter(({ managerId }) => managerId === null)).toHaveLength(2);
    for (const seller of sellers) expect(leaders.some(({ id }) => id === seller.managerId)).toBe(true);
  });

  it('form a cohort of 12 and one of 4, nobody of them new or away', () => {
    const cohorts = groupBy(
      sellers.filter(({ away, createdOffset }) => away === null && createdOffset <= -60),
      ({ role, division, createdOffset }) => [role, division, createdOffset < -365].join(),
    );
    const sizes = [...cohorts.values()].map((members) => members.length);
    expect(sizes).toContain(12);
    expect(sizes).toContain(4);
  });

  it('have 10 to 15 open deals each, but for those who work less', () => {
    const lessWork: string[] = [cast.partTime.username, cast.newcomer.username];
    for (const seller of sellers.filter(({ username }) => !lessWork.includes(username))) {
      expect(open(dealsOf(seller.username)).length, seller.username).toBeGreaterThanOrEqual(10);
      expect(open(dealsOf(seller.username)).length, seller.username).toBeLessThanOrEqual(15);
    }
  });
});
