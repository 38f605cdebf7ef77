import type { IsoDate } from '../../model/dates';
import { type Medians, mediansIn } from '../../model/medians';
import type { PrivacyMode } from '../../model/programme';
import type { RunRow } from '../../model/published';
import type { PublishPort } from '../../ports/publish';
import { isRun, type KnownRun } from './runRecord';

/** What the publisher must remember from run to run; kept in its own rows, which nobody else reads. */
export interface PublisherMemory {
  /** By board: whom it showed last. A board is held until five have changed, also those who left. */
  readonly shown: ReadonlyMap<string, readonly string[]>;
  /** By unit of group sheets: whom its sheet showed last. */
  readonly units: ReadonlyMap<string, readonly string[]>;
  /** Weeks that are published and stay as they are, and the mode they were published in. */
  readonly closed: ReadonlyMap<IsoDate, PrivacyMode | null>;
  /** What was usual when a week was published, by the week; 0 = not known. */
  readonly medians: ReadonlyMap<IsoDate, Medians>;
  /** Earlier runs, as far as their records are kept. */
  readonly runs: readonly KnownRun[];
}

const MEMBERS = { boards: 'board:', units: 'unit:' } as const;
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

/** Lists of people that are kept on several rows. */
class Pages {
  private readonly pages = new Map<string, Map<number, readonly string[]>>();
  private readonly counts = new Map<string, number>();

  constructor(private readonly start: string) {}

  take(name: string, text: string): void {
    if (!name.startsWith(this.start)) return;
    const at = name.lastIndexOf(':');
    const [key, page] = [name.slice(this.start.length, at), Number(name.slice(at + 1))];
    const { members, pages } = read(text);
    const list = Array.isArray(members) ? members.filter((each) => typeof each === 'string') : [];
    this.pages.set(key, (this.pages.get(key) ?? new Map<number, readonly string[]>()).set(page, list));
    if (page === 0) this.counts.set(key, typeof pages === 'number' ? pages : 1);
  }

  lists(): ReadonlyMap<string, readonly string[]> {
    const lists = [...this.pages].map(([key, byPage]): [string, readonly string[]] => {
      const ordered = [...byPage].sort(([a], [b]) => a - b).filter(([page]) => page < (this.counts.get(key) ?? 1));
      return [key, ordered.flatMap(([, list]) => list)];
    });
    return new Map(lists);
  }
}

export async function readMemory(port: PublishPort, signal?: AbortSignal): Promise<PublisherMemory> {
  const boards = new Pages(MEMBERS.boards);
  const units = new Pages(MEMBERS.units);
  const closed = new Map<IsoDate, PrivacyMode | null>();
  const medians = new Map<IsoDate, Medians>();
  const runs: KnownRun[] = [];
  for await (const { name, state, startedAt, counts: text } of port.published('run', { from: null, to: null }, signal)) {
    if (name.startsWith(WEEK) && state === 'done') {
      const week = name.slice(WEEK.length);
      const counts = read(text);
      const measured = mediansIn(counts.medians);
      closed.set(week, MODES.find((each) => each === counts.mode) ?? null);
      if (measured) medians.set(week, measured);
    }
    for (const pages of [boards, units]) pages.take(name, text);
    if (isRun({ name })) runs.push({ name, state, startedAt });
  }
  return { shown: boards.lists(), units: units.lists(), closed, medians, runs };
}

function row(name: string, week: IsoDate, counts: unknown): RunRow {
  const at = `${week}T00:00:00.000Z`;
  return { kind: 'run', name, state: 'done', startedAt: at, finishedAt: at, counts: JSON.stringify(counts), errors: '[]' };
}

/** Rows that carry the memberships over, dated with the week, so that retention never forgets a board or unit that is still shown. */
export function membershipRows(
  of: keyof typeof MEMBERS,
  shown: ReadonlyMap<string, readonly string[]>,
  week: IsoDate,
): readonly RunRow[] {
  return [...shown].flatMap(([key, members]) => {
    const pages = Math.max(1, Math.ceil(members.length / PAGE));
    return Array.from({ length: pages }, (_, page) =>
      row(`${MEMBERS[of]}${key}:${page}`, week, { pages, members: members.slice(page * PAGE, (page + 1) * PAGE) }),
    );
  });
}

/** The row that says: this week is published as a whole. It keeps what was usual then, for the weeks that follow. */
export function closedRow(week: IsoDate, mode: PrivacyMode, medians: Medians | null): RunRow {
  return row(`${WEEK}${week}`, week, { mode, ...(medians ? { medians } : {}) });
}

/** Is this week published as a whole? A run that failed leaves own rows of it, made while the week ran, and no groups. */
export async function isClosed(port: PublishPort, week: IsoDate, signal?: AbortSignal): Promise<boolean> {
  for await (const { name, state } of port.published('run', { from: week, to: week }, signal))
    if (name === `${WEEK}${week}` && state === 'done') return true;
  return false;
}
