import type { Activity } from '../../model/record';
import type { Response } from '../../model/response';
import type { Result } from '../../scoring/check';
import { ring } from '../../scoring/ring';
import { EMPTY_TALLY, type Tally } from '../../scoring/tally';
import { update } from '../../scoring/update';
import { isFinding } from '../../scoring/verdicts';
import { openFindings } from '../fixList/openFindings';
import type { OwnRead, OwnRecord } from '../ownPages';
import type { Session } from '../startSession';

/** What of an own record the figures are made of; the record itself is not kept. */
export interface KeptRecord {
  readonly result: Result;
  readonly name: string;
  readonly status: OwnRecord['facts']['status'];
  /** Rules that may be fixed now, own answers left out. */
  readonly open: readonly string[];
  readonly closeDate: string | null;
  readonly amount: number | null;
  /** `null` = the organisation's. */
  readonly currency: string | null;
}

/** Everything that own records gave, page after page. */
export interface Collected {
  readonly tally: Tally;
  readonly records: readonly KeptRecord[];
  readonly activities: readonly { readonly activity: Activity; readonly record: OwnRecord }[];
  /** Open ones that stand on own records: what comes next. */
  readonly planned: readonly Activity[];
  /** Own answers that say what a fix took. */
  readonly fixes: readonly Response[];
  readonly openFindings: number;
  readonly complete: boolean;
}

export const NOTHING_YET: Collected = {
  tally: EMPTY_TALLY,
  records: [],
  activities: [],
  planned: [],
  fixes: [],
  openFindings: 0,
  complete: true,
};

const textOf = (value: unknown) => (typeof value === 'string' ? value : null);

function keep(session: Session, own: OwnRecord): KeptRecord {
  const { bundle, facts, result } = own;
  const { record } = bundle;
  const hasFinding = result.verdicts.some(isFinding);
  return {
    result,
    name: record.name,
    status: facts.status,
    open: hasFinding ? openFindings(session, own).nudges.map(({ ruleId }) => ruleId) : [],
    closeDate: textOf(record.fields.closeDate),
    amount: typeof record.fields.amount === 'number' ? record.fields.amount : null,
    currency: record.currency,
  };
}

/** Adds a page of own records. */
export function collect(session: Session, before: Collected, page: OwnRead): Collected {
  const kept = page.records.map((own) => keep(session, own));
  return {
    tally: kept.reduce((sum, { result }) => update(session.plan, sum, null, result), before.tally),
    records: [...before.records, ...kept],
    activities: [
      ...before.activities,
      ...page.records.flatMap((record) => (record.facts.activity ? [{ activity: record.facts.activity, record }] : [])),
    ],
    planned: [...before.planned, ...page.records.flatMap(({ bundle }) => (bundle.activities ?? []).filter(({ done }) => !done))],
    fixes: [
      ...before.fixes,
      ...page.records.flatMap(({ bundle }) => bundle.responses.filter(({ kind, ref }) => kind === 'fixed' && ref !== null)),
    ],
    openFindings: before.openFindings + kept.reduce((sum, { result }) => sum + ring(session.plan, result.verdicts).toGo, 0),
    complete: before.complete && page.complete,
  };
}
