import { cohortsOf, type DrawnBoard, drawBoards, type Frozen, type Ranked } from './boards';
import type { Workbench } from './database';
import { type Cell, cellsOf, type OwnScore, ownScore } from './ownScore';

/** What outlives a week: who was shown last, and the figures that later weeks are compared with. */
interface Memory {
  readonly shown: Map<string, readonly string[]>;
  /** Figures by the Monday of the week in which they were published last, of those who have a snapshot. */
  readonly frozen: Map<string, Frozen>;
}

export const newMemory = (): Memory => ({ shown: new Map(), frozen: new Map() });

export interface PersonWeek extends Ranked {
  readonly own: OwnScore;
  readonly openFindings: number;
  readonly unitId: string | null;
  readonly managerId: string | null;
  readonly counters: Readonly<Record<string, number>>;
  /** By rule: how often each verdict. */
  readonly rules: Readonly<Record<string, readonly number[]>>;
}

export interface Week {
  readonly people: readonly PersonWeek[];
  readonly boards: readonly DrawnBoard[];
}

interface PersonRow {
  readonly id: string;
  readonly role: string;
  readonly segment: string;
  readonly tenure_days: number;
  readonly unit_id: string | null;
  readonly manager_id: string | null;
  readonly records: number | null;
  readonly findings: number | null;
}

const PEOPLE = `
SELECT p.*, g.records, f.open AS findings FROM person p LEFT JOIN gate g ON g.owner = p.id LEFT JOIN finding f ON f.owner = p.id
ORDER BY p.id`;

const RULES = `
SELECT owner, rule, SUM(c1) AS c1, SUM(c2) AS c2, SUM(c3) AS c3, SUM(c4) AS c4, SUM(c5) AS c5 FROM verdicts GROUP BY owner, rule`;

interface WeekInput {
  readonly bench: Workbench;
  readonly memory: Memory;
  /** Mondays: of the running week, of the closed one, of the one before. */
  readonly weeks: { readonly running: string; readonly closed: string; readonly before: string };
  /** Works council ranks nobody. */
  readonly ranks: boolean;
  /** Who may read a row of the own: nobody else gets a snapshot, so that later weeks do not know them. */
  readonly holders: ReadonlySet<string>;
}

/**
 * Everybody's figures and the boards of a week. People are compared with the last period's frozen figures: of the week before
 * the closed one, else of the closed one, and in the very first week with today's.
 */
export function recomputeWeek({ bench, memory, weeks, ranks, holders }: WeekInput): Week {
  const byOwner = new Map<string, Cell[]>();
  for (const cell of cellsOf(bench)) byOwner.set(cell.owner, [...(byOwner.get(cell.owner) ?? []), cell]);
  const counters = new Map<string, Record<string, number>>();
  for (const { owner, key, n } of bench.all('SELECT * FROM counter')) {
    counters.set(String(owner), { ...counters.get(String(owner)), [String(key)]: Number(n) });
  }
  const rules = new Map<string, Record<string, readonly number[]>>();
  for (const row of bench.all(RULES)) {
    const counts = [0, ...[row.c1, row.c2, row.c3, row.c4, row.c5].map(Number)];
    rules.set(String(row.owner), { ...rules.get(String(row.owner)), [String(row.rule)]: counts });
  }
  const people = (bench.all(PEOPLE) as unknown as PersonRow[]).flatMap((row): PersonWeek[] => {
    const cells = byOwner.get(row.id) ?? [];
    const records = row.records ?? 0;
    if (cells.length === 0) return [];
    const own = ownScore(cells, records);
    // Without a mandatory rule a shown score of 80 and more is a week of adoption.
    const met: Readonly<Record<string, number>> = own.score !== null && Math.round(own.score / 100) >= 80 ? { met: 1 } : {};
    return [
      {
        id: row.id,
        cohorts: cohortsOf(row.role, row.segment, row.tenure_days),
        tenureDays: row.tenure_days,
        records,
        cells,
        own,
        counters: { ...counters.get(row.id), ...met },
        rules: rules.get(row.id) ?? {},
        openFindings: row.findings ?? 0,
        unitId: row.unit_id,
        managerId: row.manager_id,
      },
    ];
  });
  const frozen = memory.frozen.get(weeks.before) ?? memory.frozen.get(weeks.closed) ?? people;
  const boards = ranks ? drawBoards(people, frozen, memory.shown) : [];
  memory.frozen.set(
    weeks.running,
    people.filter(({ id }) => holders.has(id)),
  );
  return { people, boards };
}
