import { describe, expect, it } from 'vitest';
import { createCalendar } from '../seed/plan/calendar';
import { ascii, usernameOf } from '../seed/plan/cast';
import { createChance } from '../seed/plan/chance';
import { createIdentifiers } from '../seed/plan/identifiers';

describe('the seeded company’s calendar', () => {
  it.each([
    ['a plain winter day', '2026-11-22T09:30:00.000Z', '2026-11-22'],
    ['half past eleven at night in London is tomorrow in Berlin', '2026-11-22T23:30:00.000Z', '2026-11-23'],
    ['a summer evening is tomorrow two hours earlier', '2026-07-01T22:10:00.000Z', '2026-07-02'],
    ['the last second of winter time', '2026-03-29T00:59:59.000Z', '2026-03-29'],
    ['29 February', '2028-02-29T12:00:00.000Z', '2028-02-29'],
  ])('%s', (_name, now, today) => {
    expect(createCalendar(now).today).toBe(today);
  });

  it.each([
    ['winter', '2026-11-22T09:00:00.000Z', 0, '2026-11-22T08:00:00.000Z'],
    ['summer', '2026-11-22T09:00:00.000Z', -120, '2026-07-25T07:00:00.000Z'],
    ['the day on which the clocks went back', '2026-11-22T09:00:00.000Z', -28, '2026-10-25T08:00:00.000Z'],
  ])('says nine o’clock in Berlin in UTC: %s', (_name, now, offset, instant) => {
    expect(createCalendar(now).at(offset, 9 * 60)).toBe(instant);
  });

  it('knows working days: 22 November 2026 is a Sunday', () => {
    const calendar = createCalendar('2026-11-22T09:00:00.000Z');
    expect(calendar.weekday(0)).toBe(6);
    expect(calendar.date(calendar.workdayBefore(0))).toBe('2026-11-20');
    expect(calendar.date(calendar.workdayAfter(0))).toBe('2026-11-23');
  });

  it('refuses what is no moment', () => {
    expect(() => createCalendar('yesterday')).toThrow('not a moment');
  });
});

describe('repeatable chance', () => {
  it('throws the same dice for the same seed, and others for another', () => {
    const throws = (seed: number) => {
      const chance = createChance(seed);
      return Array.from({ length: 20 }, () => chance.int(1, 6));
    };
    expect(throws(7)).toEqual(throws(7));
    expect(throws(7)).not.toEqual(throws(8));
    expect(throws(7).every((value) => value >= 1 && value <= 6)).toBe(true);
  });

  it('keeps a fork apart from what its parent drew before', () => {
    const early = createChance(1).fork('deals').next();
    const parent = createChance(1);
    parent.next();
    expect(parent.fork('deals').next()).toBe(early);
    expect(parent.fork('leads').next()).not.toBe(early);
  });
});

describe('names and ids', () => {
  it.each([
    ['Łukasz', 'Żak', 'lukasz.zak@foothold.test'],
    ['Jörg', 'Weiß', 'joerg.weiss@foothold.test'],
    ['Anna-Lena', 'O’Brien', 'anna-lena.obrien@foothold.test'],
    ['José María', 'Núñez', 'josemaria.nunez@foothold.test'],
  ])('writes %s %s as %s', (first, last, username) => {
    expect(usernameOf(first, last)).toBe(username);
    expect(ascii(first + last)).toMatch(/^[ -~]*$/);
  });

  it('gives ids with a right checksum, some of which differ by case alone', () => {
    const newId = createIdentifiers();
    const ids = Array.from({ length: 80 }, () => newId('006'));
    expect(ids[0]).toBe('006Fd0000000001IAA');
    expect(new Set(ids).size).toBe(80);
    expect(new Set(ids.map((id) => id.slice(0, 15).toLowerCase())).size).toBeLessThan(80);
  });
});
