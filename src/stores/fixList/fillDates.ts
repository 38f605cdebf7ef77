import { type MovableDate, moveDates } from '../../flows/fixList/moveDates';
import { localDay } from '../../flows/localDay';
import { sameValue } from '../../flows/saveFix';
import type { IsoDate } from '../../model/dates';
import type { FixListActions } from '../../model/fixList';
import { setField } from './editing';
import { type FixItem, type FixListKit, type FixMemory, itemsOf } from './fixListKit';

/** Untouched rows whose fix is one date. */
function untouchedDates({ records }: FixMemory, items: readonly FixItem[]): readonly FixItem[] {
  return items.filter(
    ({ editor, status, recordId }) =>
      status === 'open' &&
      editor?.fields.length === 1 &&
      editor.fields[0]?.schema.type === 'date' &&
      records.get(recordId)?.bundle.mayEdit === true,
  );
}

/** The day of the next meeting of each untouched row that has one; `null` where the group's fix is no date. */
export function meetingDays(memory: FixMemory, items: readonly FixItem[]): ReadonlyMap<string, IsoDate> | null {
  if (items[0]?.editor?.fields[0]?.schema.name !== 'closeDate') return null;
  const days = untouchedDates(memory, items).flatMap(({ key, editor }) => {
    const field = editor?.fields[0];
    const day = field?.suggestion?.value;
    return typeof day === 'string' && !sameValue(day, field?.base) ? [[key, day] as const] : [];
  });
  return new Map(days);
}

/** Untouched rows that have a date, with the day they have. */
export function movableDates(memory: FixMemory, items: readonly FixItem[], today: IsoDate): readonly MovableDate[] {
  return untouchedDates(memory, items).flatMap(({ key, editor, recordId }) => {
    const day = editor?.fields[0]?.base;
    const pushes = memory.records.get(recordId)?.bundle.pushes ?? null;
    return typeof day === 'string' && day < today ? [{ key, day, pushes }] : [];
  });
}

/** Dates in bulk: never one for all, since the same value on many records is what a placeholder looks like. */
export function fillActions(kit: FixListKit): Pick<FixListActions, 'fillFromMeetings' | 'moveEachBy'> {
  const { memory, deps } = kit;
  const fill = (days: ReadonlyMap<string, IsoDate>) => {
    memory.touched = true;
    for (const [key, day] of days) {
      const name = memory.items.get(key)?.editor?.fields[0]?.schema.name;
      if (name !== undefined) setField(kit, key, name, day);
    }
  };
  return {
    fillFromMeetings() {
      const days = meetingDays(memory, itemsOf(memory, memory.group));
      if (days === null || days.size === 0) return;
      fill(days);
      kit.show();
      kit.announce('fixList.said.filled', { count: days.size });
    },
    moveEachBy(weeks) {
      const zone = memory.session?.start.person.zone ?? 'UTC';
      const today = localDay(deps.clock.now(), zone);
      const { days, before, left } = moveDates(movableDates(memory, itemsOf(memory, memory.group), today), weeks, today);
      fill(days);
      memory.moved = { weeks, rows: days.size, before, left };
      kit.show();
      kit.announce('fixList.said.moved', { count: days.size });
    },
  };
}
