import { applyTwins } from '../../store/applyTwins';
import { phaseOfStage } from '../../store/derive/phaseOfStage';
import type { Row } from '../../store/types';
import type { Deal, DealStep } from '../plan/model';
import { audit } from './audit';
import type { CurrencyIds } from './customers';
import type { StageRow } from './stageFacts';

/** What the rows of a deal refer to in the CRM's own set-up. */
export interface DealSetup {
  readonly stages: ReadonlyMap<string, StageRow>;
  readonly currencies: CurrencyIds;
  /** Campaign by lead source: Dataverse has no lead source on a deal, but a source campaign. */
  readonly campaigns: Readonly<Record<string, string>>;
  /** Connection role by name. */
  readonly connectionRoles: Readonly<Record<string, string>>;
  /** Process stage by phase 0..3: id and GUID. */
  readonly processStages: readonly { readonly id: string; readonly guid: string }[];
  /** Next id under a key prefix. */
  readonly newId: (concept: string) => string;
}

export function dealRow(deal: Deal, region: string | null, setup: DealSetup): Row {
  const stage = stageNamed(setup, deal.stage);
  const { state, reason } = outcome(stage, deal.lossReason);
  const lastMove = deal.steps.findLast((step, index) => index > 0 && deal.steps[index - 1]?.stage !== step.stage);
  return {
    ...audit(deal, deal.modifiedAt),
    ...applyTwins('opportunity', {}, { region, loss_reason: deal.lossReason }),
    name: deal.name,
    account_id: deal.accountId,
    customer_id: deal.accountId,
    contact_id: deal.roles.find((role) => role.primary)?.contactId ?? null,
    stage_name: deal.stage,
    sales_stage: openPhase(deal.steps, setup),
    step_name: null,
    amount: deal.amount,
    close_date: deal.closeDate,
    probability: stage.probability,
    type: deal.type,
    next_step: deal.nextStep,
    lead_source: deal.source,
    campaign_id: deal.source === null ? null : (setup.campaigns[deal.source] ?? null),
    is_private: 0,
    is_strategic: deal.amount !== null && deal.amount > 400_000 ? 1 : 0,
    is_closed: stage.isClosed ? 1 : 0,
    is_won: stage.isWon ? 1 : 0,
    forecast_category: stage.forecast,
    forecast_category_name: stage.forecastName,
    last_stage_change_at: lastMove?.at ?? null,
    push_count: pushes(deal.steps),
    currency_code: deal.currency,
    currency_id: setup.currencies[deal.currency] ?? null,
    state_code: state,
    status_code: reason,
    actual_value: stage.isWon ? deal.amount : stage.isClosed ? 0 : null,
    actual_close_date: stage.isClosed ? deal.closeDate : null,
    needs: deal.needs,
    sub_region: region === null ? null : `North ${region}`,
  };
}

/** The deal's history, its way through Dataverse's process, and what closed it. */
export function dealHistoryRows(
  deal: Deal,
  setup: DealSetup,
): Record<'stageHistory' | 'salesProcess' | 'opportunityClose', Row[]> {
  return {
    stageHistory: deal.steps.map((step, index) => historyRow(deal, step, deal.steps[index - 1], setup)),
    salesProcess: [processRow(deal, setup)],
    opportunityClose: deal.closedAt ? [closeRow(deal, deal.closedAt, setup)] : [],
  };
}

export function contactRoleRows(deal: Deal, setup: DealSetup): Row[] {
  return deal.roles.map((role) => ({
    ...audit({ id: setup.newId('contactRole'), ownerId: deal.ownerId, createdAt: deal.createdAt }),
    opportunity_id: deal.id,
    contact_id: role.contactId,
    role: role.role,
    role_id: role.role === null ? null : (setup.connectionRoles[role.role] ?? null),
    is_primary: role.primary ? 1 : 0,
    state_code: 0,
    status_code: 1,
  }));
}

function historyRow(deal: Deal, step: DealStep, before: DealStep | undefined, setup: DealSetup): Row {
  const stage = stageNamed(setup, step.stage);
  return {
    ...audit({ id: setup.newId('stageHistory'), ownerId: deal.ownerId, createdAt: step.at }),
    opportunity_id: deal.id,
    stage_name: step.stage,
    amount: step.amount,
    expected_revenue: step.amount === null ? null : (step.amount * stage.probability) / 100,
    close_date: step.closeDate,
    probability: stage.probability,
    forecast_category: stage.forecast,
    previous_amount: before?.amount ?? null,
    previous_close_date: before?.closeDate ?? null,
  };
}

/** What the process and the close of a deal are made from. */
export interface DealCourse {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly createdAt: string;
  readonly closedAt: string | null;
  readonly steps: readonly { readonly at: string; readonly stage: string }[];
}

/** A deal's way through Dataverse's process: each phase once, in the order in which it was entered. */
export function processRow(deal: DealCourse, setup: Pick<DealSetup, 'stages' | 'processStages' | 'newId'>): Row {
  const path: number[] = [];
  let since = deal.createdAt;
  for (const step of deal.steps) {
    const stage = stageNamed(setup, step.stage);
    const phase = phaseOfStage(stage);
    if (stage.isClosed || path.at(-1) === phase) continue;
    path.push(phase);
    since = step.at;
  }
  const guids = path.flatMap((phase) => setup.processStages[phase]?.guid ?? []);
  return {
    ...audit({ id: setup.newId('salesProcess'), ownerId: deal.ownerId, createdAt: deal.createdAt }, deal.steps.at(-1)?.at),
    name: deal.name,
    opportunity_id: deal.id,
    active_stage_id: setup.processStages[path.at(-1) ?? 0]?.id ?? null,
    active_stage_at: since,
    traversed_path: guids.join(','),
    completed_at: deal.closedAt,
    state_code: deal.closedAt ? 1 : 0,
    status_code: deal.closedAt ? 2 : 1,
  };
}

function closeRow(deal: Deal, closedAt: string, setup: DealSetup): Row {
  const stage = stageNamed(setup, deal.stage);
  const { state, reason } = outcome(stage, deal.lossReason);
  return {
    ...audit({ id: setup.newId('opportunityClose'), ownerId: deal.ownerId, createdAt: closedAt }),
    opportunity_id: deal.id,
    subject: `${stage.isWon ? 'Won' : 'Lost'}: ${deal.name}`,
    description: deal.lossReason,
    actual_end: closedAt,
    actual_revenue: stage.isWon ? deal.amount : 0,
    opportunity_state: state,
    opportunity_status: reason,
    state_code: 1,
    status_code: 2,
    currency_id: setup.currencies[deal.currency] ?? null,
  };
}

function stageNamed({ stages }: Pick<DealSetup, 'stages'>, name: string): StageRow {
  const stage = stages.get(name);
  if (!stage) throw new Error(`the store has no stage "${name}"`);
  return stage;
}

/** Dataverse's state and its reason: 1 in progress, 3 won, 4 canceled, 5 out-sold. */
function outcome(stage: StageRow, lossReason: string | null): { state: number; reason: number } {
  if (!stage.isClosed) return { state: 0, reason: 1 };
  if (stage.isWon) return { state: 1, reason: 3 };
  return { state: 2, reason: lossReason === 'Competitor' ? 5 : 4 };
}

/** The phase in which the deal stands or stood when it closed. */
function openPhase(steps: readonly DealStep[], setup: DealSetup): number {
  const open = steps.map((step) => stageNamed(setup, step.stage)).findLast((stage) => !stage.isClosed);
  return open ? phaseOfStage(open) : 3;
}

/** As Salesforce counts PushCount: a close date that moved to a later month. */
function pushes(steps: readonly DealStep[]): number {
  return steps.filter((step, index) => {
    const before = steps[index - 1];
    return before !== undefined && step.closeDate.slice(0, 7) > before.closeDate.slice(0, 7);
  }).length;
}
