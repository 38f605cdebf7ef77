import type { BoardDoc, GroupSheetDoc, SheetUnit, TeamSheetDoc } from '../../model/sheet';

type Members = Readonly<Record<string, unknown>>;

const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(text: string): Members | null {
  try {
    const value: unknown = JSON.parse(text);
    return isMembers(value) ? value : null;
  } catch {
    return null;
  }
}

/** The member as it stands, where it is of the same kind as what stands for "nothing". */
function or<T>(value: unknown, nothing: T): T {
  if (Array.isArray(nothing)) return Array.isArray(value) ? (value as T) : nothing;
  if (isMembers(nothing)) return isMembers(value) ? (value as T) : nothing;
  return typeof value === typeof nothing ? (value as T) : nothing;
}

const NO_UNIT: SheetUnit = { id: '', kind: 'team', name: '', parentId: null };

/**
 * The document of a group sheet. Members that this version does not know stay out of the way, those that an older one lacks are
 * empty. `null` = no document, or a withdrawn sheet: then there is nothing to show.
 */
export function readGroupSheet(text: string): GroupSheetDoc | null {
  const doc = parsed(text);
  if (!doc || doc.withdrawn === true || typeof doc.format !== 'number') return null;
  return {
    ...(doc as unknown as GroupSheetDoc),
    format: 2,
    unit: { ...NO_UNIT, ...or(doc.unit, NO_UNIT) },
    records: or(doc.records, 0),
    cells: or(doc.cells, {}),
    rules: or(doc.rules, {}),
    barriers: or(doc.barriers, []),
    counters: or(doc.counters, {}),
    reach: or(doc.reach, {}),
    bands: Array.isArray(doc.bands) ? (doc.bands as GroupSheetDoc['bands']) : null,
    history: or(doc.history, []),
    children: or(doc.children, []),
    pay: or(doc.pay, []),
  };
}

/** One page of a team sheet; `null` = no document. A person of an older document has no name and no counters. */
export function readTeamSheet(text: string): TeamSheetDoc | null {
  const doc = parsed(text);
  if (!doc || !Array.isArray(doc.people)) return null;
  const people = (doc.people as readonly unknown[]).filter(isMembers).map((person) => ({
    ...(person as unknown as TeamSheetDoc['people'][number]),
    person: or(person.person, ''),
    name: or(person.name, ''),
    score: typeof person.score === 'number' ? person.score : null,
    records: or(person.records, 0),
    measures: or(person.measures, {}),
    openFindings: or(person.openFindings, 0),
    place: isMembers(person.place) ? (person.place as unknown as TeamSheetDoc['people'][number]['place']) : null,
    weeks: or(person.weeks, []),
    counters: or(person.counters, {}),
    rules: or(person.rules, {}),
    ready: or(person.ready, []),
  }));
  return { format: 2, people };
}

/** The document of a board; `null` = none, or a withdrawn one. */
export function readBoard(text: string): BoardDoc | null {
  const doc = parsed(text);
  if (!doc || doc.withdrawn === true || !Array.isArray(doc.bands)) return null;
  return {
    ...(doc as unknown as BoardDoc),
    format: 2,
    bandCount: or(doc.bandCount, 0),
    held: or(doc.held, false),
    awards: or(doc.awards, []),
  };
}
