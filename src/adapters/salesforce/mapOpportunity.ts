import type { Instant } from '../../model/dates';
import type { ContactRole, Stage, StageStep } from '../../model/record';
import { date, flag, instant, number, parent, type Row, text } from './row';

/** Fields of a deal that its status, stage and pushes come from. */
export const DEAL_FIELDS = ['StageName', 'Probability', 'IsClosed', 'IsWon', 'LastStageChangeDate', 'PushCount'] as const;
export const HISTORY_FIELDS = ['Id', 'StageName', 'Probability', 'Amount', 'CloseDate', 'CreatedDate'] as const;
export const ROLE_FIELDS = ['Id', 'ContactId', 'Contact.Name', 'Role', 'IsPrimary'] as const;

/** Rows of OpportunityStage, active ones, in the org's order. `labels` are the person's words from the describe. */
export function mapStages(rows: readonly Row[], labels: ReadonlyMap<string, string>): readonly Stage[] {
  return rows.flatMap((row) => {
    const value = text(row, 'ApiName') ?? text(row, 'MasterLabel');
    if (value === null || row.IsActive === false) return [];
    return [
      { value, label: labels.get(value) ?? text(row, 'MasterLabel') ?? value, probability: number(row, 'DefaultProbability') },
    ];
  });
}

/** The stage of a value; one that the org no longer lists keeps its value as its label and the record's own probability. */
export function stageOf(value: string | null, probability: number | null, stages: readonly Stage[]): Stage | null {
  if (value === null) return null;
  return stages.find((stage) => stage.value === value) ?? { value, label: value, probability };
}

/** OpportunityHistory, oldest first. */
export function mapHistory(rows: readonly Row[], stages: readonly Stage[]): readonly StageStep[] {
  return rows
    .flatMap((row) => {
      const at = instant(row, 'CreatedDate');
      const stage = stageOf(text(row, 'StageName'), number(row, 'Probability'), stages);
      return at === null || stage === null
        ? []
        : [{ at, stage, closeDate: date(row, 'CloseDate'), amount: number(row, 'Amount') }];
    })
    .sort((a, b) => a.at.localeCompare(b.at));
}

/** OpportunityContactRole. */
export function mapRoles(rows: readonly Row[]): readonly ContactRole[] {
  return rows.flatMap((row) => {
    const contactId = text(row, 'ContactId');
    if (contactId === null) return [];
    const contactName = text(parent(row, 'Contact'), 'Name');
    return [{ contactId, contactName, role: text(row, 'Role'), primary: flag(row, 'IsPrimary') }];
  });
}

export function statusOf(row: Row): 'open' | 'won' | 'lost' | 'closed' {
  if (flag(row, 'IsWon')) return 'won';
  return flag(row, 'IsClosed') ? 'lost' : 'open';
}

/** When the deal came to its present stage: the platform's own field, else its history, whose first row is its creation; else not known. */
export function stageSinceOf(row: Row, history: readonly StageStep[] | null): Instant | null {
  const changed = instant(row, 'LastStageChangeDate');
  // Every deal of the platform has a first row: without one nothing was kept, which is not the same as nothing changed.
  if (changed !== null || !history?.length) return changed;
  const present = text(row, 'StageName');
  const earlier = history.findLastIndex((step) => step.stage.value !== present);
  return history[earlier + 1]?.at ?? instant(row, 'CreatedDate');
}

/** How often the close date moved later in the 12 months before `now`: the platform's count, else the history's. */
export function pushesOf(row: Row, history: readonly StageStep[] | null, now: Instant): number | null {
  const counted = number(row, 'PushCount');
  if (counted !== null || !history?.length) return counted;
  const yearAgo = `${Number(now.slice(0, 4)) - 1}${now.slice(4)}`;
  return history.filter((step, index) => {
    const before = history[index - 1]?.closeDate ?? null;
    return step.at >= yearAgo && before !== null && step.closeDate !== null && step.closeDate > before;
  }).length;
}
