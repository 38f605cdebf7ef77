import { describe, expect, it } from 'vitest';
import { dateLiteral, firstDayOfWeek } from '../salesforce/soql/dateLiterals';
import { localDate, startOfDay } from '../salesforce/soql/zone';

const SUNDAY = 0;
const MONDAY = 1;

describe('date literals as ranges of days', () => {
  // 22 November 2026 is a Sunday.
  it.each([
    ['TODAY', '2026-11-22', '2026-11-23'],
    ['YESTERDAY', '2026-11-21', '2026-11-22'],
    ['TOMORROW', '2026-11-23', '2026-11-24'],
    ['LAST_N_DAYS:1', '2026-11-21', '2026-11-23'],
    ['LAST_N_DAYS:0', '2026-11-22', '2026-11-23'],
    ['LAST_90_DAYS', '2026-08-24', '2026-11-23'],
    ['NEXT_N_DAYS:1', '2026-11-23', '2026-11-24'],
    ['NEXT_90_DAYS', '2026-11-23', '2027-02-21'],
    ['N_DAYS_AGO:7', '2026-11-15', '2026-11-16'],
    ['THIS_WEEK', '2026-11-16', '2026-11-23'],
    ['LAST_WEEK', '2026-11-09', '2026-11-16'],
    ['NEXT_WEEK', '2026-11-23', '2026-11-30'],
    ['LAST_N_WEEKS:2', '2026-11-02', '2026-11-16'],
    ['N_WEEKS_AGO:2', '2026-11-02', '2026-11-09'],
    ['THIS_MONTH', '2026-11-01', '2026-12-01'],
    ['LAST_MONTH', '2026-10-01', '2026-11-01'],
    ['NEXT_MONTH', '2026-12-01', '2027-01-01'],
    ['LAST_N_MONTHS:12', '2025-11-01', '2026-11-01'],
    ['NEXT_N_MONTHS:2', '2026-12-01', '2027-02-01'],
    ['N_MONTHS_AGO:11', '2025-12-01', '2026-01-01'],
    ['THIS_QUARTER', '2026-10-01', '2027-01-01'],
    ['LAST_QUARTER', '2026-07-01', '2026-10-01'],
    ['NEXT_N_QUARTERS:1', '2027-01-01', '2027-04-01'],
    ['THIS_YEAR', '2026-01-01', '2027-01-01'],
    ['LAST_N_YEARS:2', '2024-01-01', '2026-01-01'],
    ['last_n_days:1', '2026-11-21', '2026-11-23'],
  ])('%s', (literal, start, end) => {
    expect(dateLiteral(literal, '2026-11-22', MONDAY)).toEqual({ start, end });
  });

  it('begins the week where the locale begins it', () => {
    expect(dateLiteral('THIS_WEEK', '2026-11-22', SUNDAY)).toEqual({ start: '2026-11-22', end: '2026-11-29' });
    expect(['en_US', 'de_DE', 'en_GB', 'pt_PT'].map(firstDayOfWeek)).toEqual([SUNDAY, MONDAY, MONDAY, SUNDAY]);
  });

  it('keeps 29 February', () => {
    expect(dateLiteral('TODAY', '2028-02-29', MONDAY)).toEqual({ start: '2028-02-29', end: '2028-03-01' });
    expect(dateLiteral('LAST_N_YEARS:1', '2028-02-29', MONDAY)).toEqual({ start: '2027-01-01', end: '2028-01-01' });
  });

  it('names a literal that it does not have', () => {
    expect(() => dateLiteral('THIS_FISCAL_YEAR', '2026-11-22', MONDAY)).toThrow('THIS_FISCAL_YEAR');
  });
});

describe('days in a zone', () => {
  it.each([
    ['winter', 'Europe/Berlin', '2026-11-22', '2026-11-21T23:00:00.000Z'],
    ['summer', 'Europe/Berlin', '2026-07-01', '2026-06-30T22:00:00.000Z'],
    ['the day on which clocks go back', 'Europe/Berlin', '2026-10-25', '2026-10-24T22:00:00.000Z'],
    ['the day after', 'Europe/Berlin', '2026-10-26', '2026-10-25T23:00:00.000Z'],
    ['the far east', 'Pacific/Kiritimati', '2026-11-22', '2026-11-21T10:00:00.000Z'],
    ['the far west', 'Etc/GMT+12', '2026-11-22', '2026-11-22T12:00:00.000Z'],
    ['a quarter of an hour', 'Asia/Kathmandu', '2026-11-22', '2026-11-21T18:15:00.000Z'],
    ['a midnight that clocks skip', 'America/Asuncion', '2023-10-01', '2023-10-01T04:00:00.000Z'],
  ])('%s', (_case, zone, day, instant) => {
    expect(startOfDay(zone, day)).toBe(instant);
    expect(localDate(zone, Date.parse(instant))).toBe(day);
    expect(localDate(zone, Date.parse(instant) - 1)).toBe(new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10));
  });
});
