import { type MovableDate, moveDates } from '../../flows/fixList/moveDates';
import { localDay } from '../../flows/localDay';
import { sameValue } from '../../flows/saveFix';
import type { IsoDate } from '../../model/dates';
import type { FixListActions } from '../../model/fixList';
import { draftNames, dropDrafts, setField } from './editing';
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

/** Rows that were moved here and still hold that very day: nobody typed over it, and it is not sent. */
function standsMoved({ movedDays }: FixMemory, { key, status, editor }: FixItem): boolean {
  return status === 'edited' && movedDays.has(key) && movedDays.get(key) === editor?.fields[0]?.value;
}

/** What is said of the last move, for as long as any of it stands, or none could be moved. */
export function movedNow(memory: FixMemory, items: readonly FixItem[]): FixMemory['moved'] {
  const { moved } = memory;
  return moved && (moved.rows === 0 || items.some((item) => standsMoved(memory, item))) ? moved : null;
}

/** Rows with a date that nobody typed: untouched ones, and those moved here, which another choice of weeks moves anew from their own day. */
export function movableDates(memory: FixMemory, items: readonly FixItem[], today: IsoDate): readonly MovableDate[] {
  const moved = items.filter((item) => standsMoved(memory, item));
  return [...untouchedDates(memory, items), ...moved].flatMap(({ key, editor, recordId }) => {
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
  /** A row that the new span leaves in the past has its own day again, and no draft. */
  const putBack = (key: string) => {
    const item = memory.items.get(key);
    const field = item?.editor?.fields[0];
    if (!item || !field) return;
    setField(kit, key, field.schema.name, field.base);
    dropDrafts(kit, item.recordId, draftNames(item));
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
      const movable = movableDates(memory, itemsOf(memory, memory.group), today);
      const { days, before, left } = moveDates(movable, weeks, today);
      for (const { key } of movable) if (!days.has(key) && memory.movedDays.has(key)) putBack(key);
      fill(days);
      memory.movedDays = days;
      memory.moved = { weeks, rows: days.size, before, left };
      kit.show();
      kit.announce('fixList.said.moved', { count: days.size });
    },
  };
}
