import type { Row, Value } from '../types';
import type { Derive, DeriveContext, StageFact } from './context';
import { phaseOfStage } from './phaseOfStage';

const OPEN = 0;
const WON = 1;
const LOST = 2;

const NEW_DEAL: Row = {
  is_closed: 0,
  is_won: 0,
  push_count: 0,
  state_code: OPEN,
  status_code: 1,
  sales_stage: 0,
  is_private: 0,
  is_strategic: 0,
};

function stageNamed(context: DeriveContext, name: Value): StageFact | undefined {
  return context.stages.find(({ label }) => label === name);
}

function firstStage(context: DeriveContext, fits: (stage: StageFact) => boolean): StageFact | undefined {
  return context.stages.filter(fits).sort((a, b) => a.order - b.order)[0];
}

function stateOfReason(reason: Value): number | undefined {
  if (reason === 3) return WON;
  if (reason === 4 || reason === 5) return LOST;
  return reason === 1 || reason === 2 ? OPEN : undefined;
}

/** The stage that a Dataverse write asks for; `undefined` leaves it. */
function stageFromDataverse(before: Row, changes: Row, context: DeriveContext): string | undefined {
  const current = stageNamed(context, before.stage_name ?? null);
  const state = changes.state_code ?? (changes.status_code === undefined ? undefined : stateOfReason(changes.status_code));
  if (state === WON && !current?.isWon) return firstStage(context, ({ isWon }) => isWon)?.label;
  if (state === LOST && !(current?.isClosed && !current.isWon))
    return firstStage(context, ({ isClosed, isWon }) => isClosed && !isWon)?.label;
  const reopened = state === OPEN && current?.isClosed === true;
  const phase = changes.sales_stage ?? (reopened ? (before.sales_stage ?? 0) : undefined);
  if (phase === undefined || phase === null || state === WON || state === LOST) return undefined;
  if (current && !current.isClosed && phaseOfStage(current) === phase) return undefined;
  if (current?.isClosed && !reopened) return undefined;
  return firstStage(context, (stage) => !stage.isClosed && phaseOfStage(stage) === phase)?.label;
}

function closingState(stage: StageFact, before: Row, changes: Row, context: DeriveContext): Record<string, Value> {
  if (!stage.isClosed)
    return { state_code: OPEN, status_code: before.status_code === 2 ? 2 : 1, actual_close_date: null, actual_value: null };
  const amount = changes.amount ?? before.amount ?? null;
  const state = stage.isWon ? WON : LOST;
  const kept = stateOfReason(before.status_code ?? null) === state ? before.status_code : undefined;
  return {
    state_code: state,
    status_code: kept ?? (stage.isWon ? 3 : 4),
    actual_close_date: context.dayOf(context.now),
    actual_value: stage.isWon ? amount : 0,
  };
}

/** Stage, state, probability, forecast, customer and push count of a deal, whichever CRM wrote. */
export const deriveOpportunity: Derive = (before, changes, context, isNew) => {
  const result: Record<string, Value> = { ...changes };
  const set = (values: Record<string, Value>) => {
    for (const [name, value] of Object.entries(values)) if (changes[name] === undefined) result[name] = value;
  };

  if (changes.stage_name === undefined) {
    const asked = stageFromDataverse(
      before,
      isNew && context.protocol === 'dataverse' ? { sales_stage: 0, ...changes } : changes,
      context,
    );
    if (asked !== undefined) result.stage_name = asked;
  }
  const stage = stageNamed(context, result.stage_name ?? null);
  if (result.stage_name !== undefined && result.stage_name !== before.stage_name) {
    if (!isNew) set({ last_stage_change_at: context.now });
    if (stage) {
      set({ is_closed: stage.isClosed ? 1 : 0, is_won: stage.isWon ? 1 : 0 });
      set({ probability: stage.probability, forecast_category: stage.forecast, forecast_category_name: stage.forecastName });
      set(closingState(stage, before, changes, context));
      if (changes.sales_stage === undefined) {
        const phase = phaseOfStage(stage);
        if (!stage.isClosed && before.sales_stage !== phase) result.sales_stage = phase;
        else if (isNew) result.sales_stage = stage.isClosed ? 3 : phase;
      }
    }
  }
  if (isNew) for (const [name, value] of Object.entries(NEW_DEAL)) result[name] ??= value;

  if (typeof changes.account_id === 'string' || changes.account_id === null) set({ customer_id: changes.account_id });
  else if (typeof changes.customer_id === 'string' && context.conceptOf(changes.customer_id) === 'account')
    set({ account_id: changes.customer_id });

  const later = changes.close_date;
  if (
    !isNew &&
    typeof later === 'string' &&
    typeof before.close_date === 'string' &&
    later.slice(0, 7) > before.close_date.slice(0, 7)
  )
    result.push_count = Number(before.push_count ?? 0) + 1;
  return result;
};
