import type { IsoDate } from '../../model/dates';
import type { SnapshotRow } from '../../model/published';
import type { GroupSheetDoc } from '../../model/sheet';
import type { PublishPerson, PublishPort } from '../../ports/publish';
import { addDays } from '../localDay';
import { ORGANISATION } from '../publish/gathered';
import { leadersOf } from '../publish/leadersOf';
import { isClosed } from '../publish/publisherMemory';
import { isScored } from '../publish/readLines';
import type { DigestReader } from './digestOf';

/** One person who gets a digest, with what it is made from. */
export interface ReaderOf extends DigestReader {
  readonly person: PublishPerson;
}

function readSheet(text: string): GroupSheetDoc | null {
  try {
    const doc = JSON.parse(text) as Partial<GroupSheetDoc>;
    return doc.format === 2 && doc.unit && doc.history ? (doc as GroupSheetDoc) : null;
  } catch {
    return null;
  }
}

/** The sheet of the own team; one that is too small has none: then that of the next unit above which is large enough. */
function nearest({ unit }: PublishPerson, sheets: ReadonlyMap<string, GroupSheetDoc>): GroupSheetDoc | null {
  const units = unit === null ? [] : [unit, ...(unit.parents ?? [])];
  const found = units.map(({ id }) => sheets.get(id)).find((sheet) => sheet !== undefined);
  return found ?? sheets.get(ORGANISATION) ?? null;
}

/**
 * Everybody who gets a digest of a closed week, in the order of their ids: who has an own row of it, and who leads somebody. Empty
 * where the week is not published as a whole: half a digest would be the only one of that week.
 */
export async function readReaders(port: PublishPort, week: IsoDate, signal?: AbortSignal): Promise<readonly ReaderOf[]> {
  if (!(await isClosed(port, week, signal))) return [];
  const people = new Map<string, PublishPerson>();
  for await (const person of port.people(signal)) people.set(person.id, person);
  const now = new Map<string, SnapshotRow>();
  const before = new Map<string, SnapshotRow>();
  for await (const row of port.published('snapshot', { from: addDays(week, -7), to: week }, signal))
    (row.week === week ? now : before).set(row.personId, row);
  const sheets = new Map<string, GroupSheetDoc>();
  for await (const row of port.published('groupSheet', { from: week, to: week }, signal)) {
    const doc = readSheet(row.text);
    if (doc) sheets.set(row.unit, doc);
  }
  const leaders = leadersOf(people);
  return [...people.values()]
    .filter((person) => isScored(person) && (now.has(person.id) || leaders.has(person.id)))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((person) => ({
      person,
      snapshot: now.get(person.id) ?? null,
      before: before.get(person.id) ?? null,
      sheet: nearest(person, sheets),
      leads: leaders.has(person.id),
    }));
}
