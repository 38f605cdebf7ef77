import type { Board } from '../../model/board';
import type { Instant, IsoDate } from '../../model/dates';
import type { GroupSheetRow } from '../../model/published';
import { type Counters, counterOf, type GroupSheetDoc, type Headline, type PayFinding, type SheetUnit } from '../../model/sheet';
import type { Plan } from '../../scoring/plan';
import type { Counts } from '../../scoring/tally';
import { bandCounts } from './bandCounts';
import { barrierCounts } from './barrierCounts';
import { concentration } from './concentration';
import { asMode } from './forgetInSheets';
import { ORGANISATION, type Scored } from './gathered';
import { groupCounters } from './groupCounters';
import { groupReaches } from './groupReach';
import { headline, historyWith } from './headline';
import { packTally } from './packedTally';
import type { PastSheet } from './pastSheets';
import { sheetText } from './sheetText';
import type { ShownUnit } from './sheetUnits';

/** Verdicts by rule, then by stratum: the rule's name once. */
function nested(rules: ReadonlyMap<string, Counts>): GroupSheetDoc['rules'] {
  const byRule: Record<string, Record<string, Counts>> = {};
  for (const [key, counts] of [...rules].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const at = key.lastIndexOf('|');
    const rule = key.slice(0, at);
    byRule[rule] = { ...byRule[rule], [key.slice(at + 1)]: counts };
  }
  return byRule;
}

export interface SheetsBy {
  readonly plan: Plan;
  /** The closed week. */
  readonly week: IsoDate;
  /** When the run that publishes it began. */
  readonly publishedAt: Instant;
  readonly adoptionKnown: boolean;
  readonly people: ReadonlyMap<string, Scored>;
  /** People with records by department, as contribution counts them. */
  readonly departments: ReadonlyMap<string, number>;
  readonly past: ReadonlyMap<string, PastSheet>;
  /** Boards that are shown; `null` = nobody is ranked here. */
  readonly boards: readonly Board[] | null;
  /** What stands on the organisation's sheet only. */
  readonly pay: readonly PayFinding[];
  readonly others: Counters | null;
}

interface Line {
  readonly shown: ShownUnit;
  readonly headline: Headline;
  readonly reach: Counters;
}

/** Not of a group with somebody who left: what that person has is in its sums, and of nobody's own figures any more. */
function concentrated({ sum }: ShownUnit, people: SheetsBy['people'], groupSize: number): Pick<GroupSheetDoc, 'concentration'> {
  const each = sum.members.map((id) => people.get(id)?.unusable ?? 0);
  const all = each.reduce((total, n) => total + n, 0);
  return all === counterOf(sum.counters.counters(), 'unusable') ? { concentration: concentration(each, groupSize) } : {};
}

function docOf({ shown, headline: now, reach }: Line, lines: readonly Line[], bandOf: ReadonlyMap<string, number>, by: SheetsBy) {
  const { plan, past, people, boards } = by;
  const { groupSize } = plan.programme;
  const { unit, sum } = shown;
  const tally = sum.tally.total();
  const before = past.get(unit.id);
  const { cells, records } = packTally(tally, ['own'], false);
  const below = lines.filter((line) => line.shown.unit.parentId === unit.id);
  const isWhole = unit.id === ORGANISATION;
  const doc: GroupSheetDoc = {
    format: 2,
    publishedAt: by.publishedAt,
    unit,
    records,
    cells,
    rules: nested(tally.rules),
    barriers: barrierCounts(sum, groupSize, (rule, reason) => before?.since.get(`${rule}|${reason}`) ?? by.week),
    counters: groupCounters(shown, reach, by.departments, groupSize),
    reach,
    bands: boards === null ? null : bandCounts(sum.members, bandOf, groupSize),
    history: historyWith(before?.history ?? [], now),
    children: below.map((line): { unit: SheetUnit; headline: Headline } => ({ unit: line.shown.unit, headline: line.headline })),
    pay: isWhole ? by.pay : [],
    ...concentrated(shown, people, groupSize),
    ...(isWhole && by.others ? { others: by.others } : {}),
  };
  return doc;
}

/** The sheets of the closed week as rows, in the order of the units' ids. */
export function groupSheetRows(shown: readonly ShownUnit[], by: SheetsBy): readonly GroupSheetRow[] {
  const { groupSize } = by.plan.programme;
  const bandOf = new Map(
    (by.boards ?? []).flatMap(({ places }) => places.map(({ personId, band }) => [personId, band] as const)),
  );
  const reaches = groupReaches(shown, groupSize);
  const lines = shown.map((each): Line => {
    const reach = reaches.get(each.unit.id) ?? {};
    return { shown: each, reach, headline: headline(by.plan, each.sum, by.week, by.adoptionKnown, reach) };
  });
  return [...lines]
    .sort((a, b) => (a.shown.unit.id < b.shown.unit.id ? -1 : 1))
    .map((line) => ({
      kind: 'groupSheet',
      unit: line.shown.unit.id,
      week: by.week,
      people: line.headline.people,
      text: sheetText(asMode(docOf(line, lines, bandOf, by), by.plan.programme.privacyMode)),
    }));
}
