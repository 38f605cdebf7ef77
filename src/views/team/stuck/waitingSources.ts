import type { TeamData } from '../../../model/teamData';
import type { PileUpSource } from '../../../scoring/team/pileUp';

/**
 * Whose deals stand in the rows of the pile-up: people of the reader's own team in individual mode, where that team is shown; else
 * groups below; else nobody, and the phases alone are shown. People in their first days are in no row.
 */
export function waitingSources({ mode, people, below, unit, units }: TeamData): {
  readonly kind: 'people' | 'groups' | 'none';
  readonly list: readonly PileUpSource[];
} {
  const groups = (below ?? []).map((each) => ({ key: each.unit.id, name: each.unit.name, counters: each.doc.counters }));
  const hasBelow = units.some(({ parentId, kind }) => parentId === unit.id && (kind === 'team' || kind === 'region'));
  if (mode === 'individual' && people !== null && people.length > 0 && !hasBelow) {
    const named = people.filter(({ firstDays }) => firstDays !== true);
    const list = named.map(({ person, name, counters }) => ({ key: person, name, counters }));
    return { kind: 'people', list: list.sort((a, b) => a.name.localeCompare(b.name)) };
  }
  return groups.length > 0 ? { kind: 'groups', list: groups } : { kind: 'none', list: [] };
}
