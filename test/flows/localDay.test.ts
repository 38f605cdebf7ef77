import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, instantAt, localDay } from '../../src/flows/localDay';

describe('days of a person', () => {
  it.each([
    ['late evening is tomorrow further east', '2026-11-22T23:30:00.000Z', 'Europe/Berlin', '2026-11-23'],
    ['+14', '2026-11-22T10:00:00.000Z', 'Pacific/Kiritimati', '2026-11-23'],
    ['an unknown zone counts as UTC', '2026-11-22T23:30:00.000Z', 'Moon/Tycho', '2026-11-22'],
  ])('%s', (_, at, zone, day) => {
    expect(localDay(at, zone)).toBe(day);
  });

  it('months end where they end', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(daysBetween('2026-11-10', '2026-11-22')).toBe(12);
    expect(daysBetween('2026-11-22', '2026-11-10')).toBe(-12);
  });

  it.each([
    ['winter', '2026-11-22', '14:00', '2026-11-22T13:00:00.000Z'],
    ['the day the clock goes forward', '2026-03-29', '14:00', '2026-03-29T12:00:00.000Z'],
    ['that night', '2026-03-29', '01:30', '2026-03-29T00:30:00.000Z'],
    ['the day it goes back', '2026-10-25', '09:00', '2026-10-25T08:00:00.000Z'],
    ['no time', '2026-10-25', '', null],
    ['no such time', '2026-10-25', '25:00', null],
  ])('a wall clock is a moment: %s', (_, day, time, at) => {
    expect(instantAt(day, time, 'Europe/Berlin')).toBe(at);
  });
});
