import type { IsoDate } from '../../model/dates';
import { type GroupSheetRow, LONGEST_TEXT } from '../../model/published';
import type { Counts, Tally } from '../../scoring/tally';
import type { Gathered, Group } from './gathered';
import { packTally } from './packedTally';

/** The unit's name under which the whole organisation stands. */
export const ORGANISATION = 'organisation';

/**
 * Units that may be shown. Those under the group size are hidden, and as many of the smallest others as it takes, so that the
 * organisation's figures minus the shown ones never are those of fewer people than a group.
 */
export function shownUnits(units: ReadonlyMap<string, number>, groupSize: number): ReadonlySet<string> {
  const bySize = [...units]
    .filter(([id, people]) => id !== '' && people >= groupSize)
    .sort(([a, more], [b, fewer]) => more - fewer || (a < b ? -1 : 1));
  const shown = new Set(bySize.map(([id]) => id));
  let hidden = [...units].reduce((sum, [id, people]) => sum + (shown.has(id) ? 0 : people), 0);
  for (const [id, people] of bySize) {
    if (hidden === 0 || hidden >= groupSize) break;
    shown.delete(id);
    hidden += people;
  }
  return shown;
}

/** Verdicts by rule, then by stratum: the rule's name once. */
function nested(rules: ReadonlyMap<string, Counts>): Readonly<Record<string, Readonly<Record<string, Counts>>>> {
  const byRule: Record<string, Record<string, Counts>> = {};
  for (const [key, counts] of [...rules].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const at = key.lastIndexOf('|');
    const rule = key.slice(0, at);
    byRule[rule] = { ...byRule[rule], [key.slice(at + 1)]: counts };
  }
  return byRule;
}

/** Verdicts by rule over all strata, for programmes whose tables would be too long to keep. */
function flat(rules: Tally['rules']): ReadonlyMap<string, Counts> {
  const total = new Map<string, Counts>();
  for (const [key, counts] of rules) {
    const name = `${key.slice(0, key.lastIndexOf('|'))}|all`;
    const kept = total.get(name);
    total.set(
      name,
      counts.map((count, code) => count + (kept?.[code] ?? 0)),
    );
  }
  return total;
}

function textOf(group: Group): string {
  const tally = group.tally.total();
  const { cells, records } = packTally(tally, ['own'], false);
  const barriers = [...group.barriers]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, counts]) => {
      const [rule, reason, phase] = key.split('|');
      return { rule, reason, phase: phase || null, ...counts };
    });
  const whole = JSON.stringify({ format: 1, records, cells, rules: nested(tally.rules), barriers });
  return whole.length <= LONGEST_TEXT
    ? whole
    : JSON.stringify({ format: 1, records, cells, rules: nested(flat(tally.rules)), barriers });
}

/** Sheets of the closed week: the organisation and its units of a group's size and more, with their complements hidden. */
export function groupSheetRows({ organisation, units }: Gathered, groupSize: number, week: IsoDate): readonly GroupSheetRow[] {
  if (organisation.people < groupSize) return [];
  const sizes = new Map([...units].map(([id, { people }]) => [id, people]));
  const shown = shownUnits(sizes, groupSize);
  const groups: [string, Group][] = [[ORGANISATION, organisation], ...[...units].filter(([id]) => shown.has(id))];
  return groups
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([unit, group]) => ({ kind: 'groupSheet', unit, week, people: group.people, text: textOf(group) }));
}
