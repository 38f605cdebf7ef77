import type { IsoDate } from '../../model/dates';
import type { PrivacyMode } from '../../model/programme';
import type { RunRow } from '../../model/published';
import type { PublishPort } from '../../ports/publish';

/** What the publisher must remember from run to run; kept in its own rows, which nobody else reads. */
export interface PublisherMemory {
  /** By board: whom it showed last. A board is held until five have changed, also those who left. */
  readonly shown: ReadonlyMap<string, readonly string[]>;
  /** Weeks that are published and stay as they are, and the mode they were published in. */
  readonly closed: ReadonlyMap<IsoDate, PrivacyMode | null>;
}

const BOARD = 'board:';
const WEEK = 'week:';
/** People a row: 3,000 ids of 36 characters stay below the longest text. */
const PAGE = 3_000;

function read(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}

const MODES: readonly PrivacyMode[] = ['individual', 'team', 'worksCouncil'];

export async function readMemory(port: PublishPort, signal?: AbortSignal): Promise<PublisherMemory> {
  const pages = new Map<string, Map<number, readonly string[]>>();
  const counts = new Map<string, number>();
  const closed = new Map<IsoDate, PrivacyMode | null>();
  for await (const { name, state, counts: text } of port.published('run', { from: null, to: null }, signal)) {
    if (name.startsWith(WEEK) && state === 'done') {
      closed.set(name.slice(WEEK.length), MODES.find((each) => each === read(text).mode) ?? null);
    }
    if (!name.startsWith(BOARD)) continue;
    const at = name.lastIndexOf(':');
    const [key, page] = [name.slice(BOARD.length, at), Number(name.slice(at + 1))];
    const { members, pages: most } = read(text);
    const list = Array.isArray(members) ? members.filter((each) => typeof each === 'string') : [];
    pages.set(key, (pages.get(key) ?? new Map<number, readonly string[]>()).set(page, list));
    if (page === 0) counts.set(key, typeof most === 'number' ? most : 1);
  }
  const shown = [...pages].map(([key, byPage]): [string, readonly string[]] => {
    const ordered = [...byPage].sort(([a], [b]) => a - b).filter(([page]) => page < (counts.get(key) ?? 1));
    return [key, ordered.flatMap(([, list]) => list)];
  });
  return { shown: new Map(shown), closed };
}

function row(name: string, week: IsoDate, counts: unknown): RunRow {
  const at = `${week}T00:00:00.000Z`;
  return { kind: 'run', name, state: 'done', startedAt: at, finishedAt: at, counts: JSON.stringify(counts), errors: '[]' };
}

/** Rows that carry the memberships over, dated with the week, so that retention never forgets a board that is still shown. */
export function membershipRows(shown: PublisherMemory['shown'], week: IsoDate): readonly RunRow[] {
  return [...shown].flatMap(([key, members]) => {
    const pages = Math.max(1, Math.ceil(members.length / PAGE));
    return Array.from({ length: pages }, (_, page) =>
      row(`${BOARD}${key}:${page}`, week, { pages, members: members.slice(page * PAGE, (page + 1) * PAGE) }),
    );
  });
}

/** The row that says: this week is published as a whole. */
export function closedRow(week: IsoDate, mode: PrivacyMode): RunRow {
  return row(`${WEEK}${week}`, week, { mode });
}
