import { counterBy } from '../../model/sheet';
import type { TeamSheetWeek } from '../../model/teamData';
import { shares } from './shares';

export interface Department {
  readonly name: string;
  readonly records: number;
  /** Whole percent of what people recorded; all departments sum to 100 (C11). */
  readonly share: number;
}

export interface Contribution {
  /** The largest first. */
  readonly departments: readonly Department[];
  readonly all: number;
  /** Records of integration users and of people who left: apart, in no share. */
  readonly others: readonly { readonly kind: string; readonly records: number }[];
}

/** Who adds to what the organisation knows, by department; people only. */
export function contribution(organisation: TeamSheetWeek | null): Contribution | null {
  if (organisation === null) return null;
  const { counters, others } = organisation.doc;
  const found = Object.entries(counterBy(counters, 'contribution')).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const parts = shares(found.map(([, records]) => records));
  const all = found.reduce((sum, [, records]) => sum + records, 0);
  if (all === 0) return null;
  return {
    all,
    departments: found.map(([name, records], index) => ({ name, records, share: parts[index] ?? 0 })),
    others: Object.entries(counterBy(others ?? {}, 'contribution'))
      .map(([kind, records]) => ({ kind, records }))
      .filter(({ records }) => records > 0),
  };
}
