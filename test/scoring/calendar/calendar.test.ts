import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedLeave } from '../../../src/scoring/calendar/countedLeave';
import { addYears, dayNumber, isoDate, isoWeek, mondayOf, weekday } from '../../../src/scoring/calendar/days';
import { createWorkingDays } from '../../../src/scoring/calendar/workingDays';
import { createZone, instantMs } from '../../../src/scoring/calendar/zone';

describe('days', () => {
  it.each([
    ['2026-02-29', null],
    ['2028-02-29', 21_243],
    ['1970-01-01', 0],
    ['9999-12-31', 2_932_896],
    ['0001-01-01', -719_162],
    ['2026-13-01', null],
    ['2026-00-10', null],
    ['2026-1-1', null],
    ['2026-11-2x', null],
    ['٢٠٢٦-١١-٢٢', null],
    ['', null],
    [null, null],
    [20_261_122, null],
  ])('%s is day %s', (date, day) => {
    expect(dayNumber(date)).toBe(day);
  });

  it('every day number comes back from its date', () => {
    fc.assert(fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), (day) => dayNumber(isoDate(day)) === day));
  });

  it.each([
    ['2027-01-03', '2026-W53', '2026-12-28'],
    ['2026-01-01', '2026-W01', '2025-12-29'],
    ['2024-12-30', '2025-W01', '2024-12-30'],
    ['2021-01-01', '2020-W53', '2020-12-28'],
  ])('%s lies in ISO week %s, from Monday %s', (date, week, monday) => {
    expect([isoWeek(date), mondayOf(date)]).toEqual([week, monday]);
  });

  it('three years after 29 February is 28 February, and no year passes 9999', () => {
    expect(addYears('2028-02-29', 3)).toBe('2031-02-28');
    expect(addYears('2028-02-29', 4)).toBe('2032-02-29');
    expect(addYears('9998-06-01', 3)).toBe('9999-06-01');
  });
});

describe('working days', () => {
  const day = (date: string) => dayNumber(date) ?? 0;

  it.each([
    ['2026-11-20', 1, [], '2026-11-23'],
    ['2026-11-20', 2, ['2026-11-23'], '2026-11-25'],
    ['2026-11-21', 0, [], '2026-11-21'],
    ['2026-12-24', 1, ['2026-12-25', 'no date'], '2026-12-28'],
  ])('from %s, %i later without %j is %s', (from, count, off, to) => {
    expect(isoDate(createWorkingDays(off).add(day(from), count))).toBe(to);
  });

  it('ends even where every day is a holiday', () => {
    const all = Array.from({ length: 4_000 }, (_, index) => isoDate(day('2026-01-01') + index));
    expect(createWorkingDays(all).add(day('2026-01-01'), 3)).toBeGreaterThan(day('2026-01-01'));
  });

  it('weekday counts from Monday', () => {
    expect(['2026-11-23', '2026-11-29', '1969-12-29'].map((date) => weekday(day(date)))).toEqual([1, 7, 1]);
  });
});

describe('zones', () => {
  it.each([
    ['Pacific/Kiritimati', '2026-11-22T10:00:00.000Z', '2026-11-23'],
    ['Pacific/Pago_Pago', '2026-11-22T10:59:59.000Z', '2026-11-21'],
    ['Asia/Kathmandu', '2026-11-22T18:15:00.000Z', '2026-11-23'],
    ['Asia/Kathmandu', '2026-11-22T18:14:59.999Z', '2026-11-22'],
    ['Europe/Berlin', '2026-03-29T22:30:00.000Z', '2026-03-30'],
    ['Europe/Berlin', '2026-10-25T22:59:59.000Z', '2026-10-25'],
    ['America/New_York', '2026-11-01T04:30:00.000Z', '2026-11-01'],
    ['No/Where', '2026-11-22T23:59:00.000Z', '2026-11-22'],
  ])('in %s, %s is on %s', (zone, instant, date) => {
    expect(isoDate(createZone(zone).dayOf(instant) ?? 0)).toBe(date);
  });

  it('the first moment of a day is not always midnight', () => {
    const start = (zone: string, date: string) => createZone(zone).startOf(dayNumber(date) ?? 0);
    expect(start('Europe/Berlin', '2026-03-29')).toBe('2026-03-28T23:00:00.000Z');
    expect(start('Europe/Berlin', '2026-03-30')).toBe('2026-03-29T22:00:00.000Z');
    // Clocks went from 23:59:59 to 01:00 there.
    expect(start('Africa/Cairo', '2026-04-24')).toBe('2026-04-23T22:00:00.000Z');
    // The day that Samoa left out: the next one begins at once.
    expect(start('Pacific/Apia', '2011-12-30')).toBe(start('Pacific/Apia', '2011-12-31'));
  });

  it('agrees with the platform on every moment of two years, changes of clocks included', () => {
    const zones = [
      'Europe/Berlin',
      'America/St_Johns',
      'Australia/Lord_Howe',
      'Africa/Casablanca',
      'Asia/Tokyo',
      'America/Santiago',
    ];
    const made = zones.map((zone) => ({
      zone: createZone(zone),
      format: new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }),
    }));
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2028, 0) }), (ms) => {
        for (const { zone, format } of made) expect(isoDate(zone.dayOf(new Date(ms).toISOString()) ?? 0)).toBe(format.format(ms));
      }),
    );
  });

  it.each([
    '2026-11-22',
    '2026-11-22T09:30:00Z',
    '2026-11-22T09:30:00.000+0100',
    '2026-02-31T00:00:00.000Z',
    '+010000-01-01T00:00:00.000Z',
    null,
    5,
  ])('knows no moment in %s', (text) => {
    expect(instantMs(text)).toBeNull();
    expect(createZone('UTC').dayOf(text)).toBeNull();
  });

  it('reads instants as the platform does', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true }),
        (date) => instantMs(date.toISOString()) === date.getTime(),
      ),
    );
  });
});

describe('leave that counts', () => {
  const today = dayNumber('2026-11-25') ?? 0;
  it.each([
    ['weekends are none', ['2026-11-20', '2026-11-21', '2026-11-22'], [], ['2026-11-20']],
    ['what is still to come changes nothing yet', ['2026-11-25', '2026-11-26'], [], ['2026-11-25']],
    ['a day counts once, in order', ['2026-11-20', '2026-11-19', '2026-11-20'], [], ['2026-11-19', '2026-11-20']],
    ['older than a year is over', ['2025-11-25', '2025-11-26'], [], ['2025-11-26']],
    ['a day on which records were made is work', ['2026-11-19', '2026-11-20'], ['2026-11-19'], ['2026-11-20']],
    ['what is no date', ['soon', '2026-02-30'], [], []],
  ])('%s', (_, leave, worked, counted) => {
    expect(countedLeave(leave, today, new Set(worked.map((day) => dayNumber(day) ?? 0)))).toEqual(counted);
  });

  it('is 30 working days of a year at most, the newest', () => {
    const year = Array.from({ length: 365 }, (_, index) => isoDate(today - index));
    const counted = countedLeave(year, today, new Set());
    expect([counted.length, counted[0], counted.at(-1)]).toEqual([30, '2026-10-15', '2026-11-25']);
  });
});
