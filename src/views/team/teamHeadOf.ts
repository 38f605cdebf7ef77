import type { TeamReading } from '../../flows/team/readTeam';
import type { PrivacyMode } from '../../model/programme';
import type { TeamHeadProps } from './TeamHead';
import { weekNumber } from './weekNumber';

const DAY = 86_400_000;

/** What the head says of a reading; while there is none, its mode alone. */
export function teamHeadOf(
  mode: PrivacyMode,
  reading: Extract<TeamReading, { kind: 'ready' }> | null,
  loading: boolean,
): TeamHeadProps['head'] {
  if (!reading)
    return { reading: loading, unit: null, units: [], people: null, teams: null, week: null, publishedAt: null, mode };
  const { unit, units, now } = reading.data;
  const teams = units.filter((each) => each.kind === 'team' && each.parentId === unit.id).length;
  const sunday = new Date(Date.parse(now.week) + 6 * DAY).toISOString().slice(0, 10);
  return {
    reading: loading,
    unit,
    units,
    people: now.people,
    teams: teams > 0 ? teams : null,
    week: { number: weekNumber(now.week), to: sunday },
    publishedAt: typeof now.doc.publishedAt === 'string' ? now.doc.publishedAt : null,
    mode,
  };
}
