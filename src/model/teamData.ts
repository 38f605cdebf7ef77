import type { BarrierDecision } from './barrier';
import type { IsoDate } from './dates';
import type { Person } from './person';
import type { PrivacyMode, Programme } from './programme';
import type { GroupSheetDoc, PersonFigures, SheetUnit } from './sheet';
import type { TeamNote } from './teamNote';

/** One group sheet as the tab holds it. */
export interface TeamSheetWeek {
  readonly week: IsoDate;
  /** Never under the group size. */
  readonly people: number;
  readonly doc: GroupSheetDoc;
}

/** What the sections of the team tab are drawn from: read once for a unit, nothing in it is a record of anybody. */
export interface TeamData {
  readonly mode: PrivacyMode;
  readonly programme: Programme;
  readonly reader: Person;
  readonly currency: string;
  /** Every unit that has a sheet, for the filter; the shown one is among them. */
  readonly units: readonly SheetUnit[];
  readonly unit: SheetUnit;
  readonly now: TeamSheetWeek;
  /** The week before, for what changed; `null` = there is none. */
  readonly before: TeamSheetWeek | null;
  /** The organisation's sheet: what stands only there (does it pay, contribution). `null` = too few people. */
  readonly organisation: TeamSheetWeek | null;
  /** People of the reader's own team: individual mode only, else `null`. */
  readonly people: readonly PersonFigures[] | null;
  /** Week of the people's figures: the running one, as of last night, else the closed one. */
  readonly peopleWeek?: IsoDate;
  readonly decisions: readonly BarrierDecision[];
  /** Sheets of the units right below the shown one, for rule by team, stage by team, coverage by team: at most 24, the largest first. */
  readonly below?: readonly (TeamSheetWeek & { readonly unit: SheetUnit })[];
  /** People who manage somebody, as one group under the same rules; `null` = too few. Absent = not read yet. */
  readonly leaders?: TeamSheetWeek | null;
  /** Lessons planned, reviews opened, decisions noted; the newest first. */
  readonly notes?: readonly TeamNote[];
}
