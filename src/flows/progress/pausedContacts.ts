import type { IsoDate } from '../../model/dates';
import type { PausedContact } from '../../model/progress';
import type { Activity } from '../../model/record';
import { daysBetween } from '../localDay';

/** So many touches make a usual pause. */
const TOUCHES = 4;
const SHOWN = 5;

/**
 * Contacts whose last own touch is further back than the own usual pause with them: the median of days between touches, by at least four touches
 * on different days. The longest over its pause first.
 */
export function pausedContacts(activities: readonly Activity[], today: IsoDate): readonly PausedContact[] {
  const touches = new Map<string, { name: string; days: Set<IsoDate> }>();
  for (const { who, whoName, done, kind, dueOn, doneAt } of activities) {
    const day = dueOn ?? doneAt?.slice(0, 10) ?? null;
    if (who?.entity !== 'Contact' || !done || kind === 'task' || day === null || day > today) continue;
    const found = touches.get(who.id) ?? { name: whoName ?? '', days: new Set<IsoDate>() };
    found.days.add(day);
    touches.set(who.id, found);
  }
  return [...touches]
    .flatMap(([id, { name, days: all }]): PausedContact[] => {
      const days = [...all].sort();
      const lastOn = days.at(-1);
      if (days.length < TOUCHES || lastOn === undefined) return [];
      const pauses = days.slice(1).map((day, index) => daysBetween(days[index] ?? day, day));
      const usual = pauses.sort((a, b) => a - b)[Math.floor(pauses.length / 2)] ?? 0;
      const since = daysBetween(lastOn, today);
      return since > usual ? [{ ref: { entity: 'Contact', id }, name, lastOn, usual, days: since }] : [];
    })
    .sort((a, b) => b.days - b.usual - (a.days - a.usual) || (a.ref.id < b.ref.id ? -1 : 1))
    .slice(0, SHOWN);
}
