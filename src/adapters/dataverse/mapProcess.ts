import type { Instant } from '../../model/dates';
import type { Stage, StageStep } from '../../model/record';
import { array, type Json, object, string } from './json';
import { toInstant } from './mapValue';
import type { ProcessStage } from './session';

/** Where a deal stands in its business process, and the way it took. */
export interface ProcessFacts {
  readonly stage: Stage | null;
  readonly since: Instant | null;
  readonly history: readonly StageStep[] | null;
}

const NOTHING: ProcessFacts = { stage: null, since: null, history: null };

function stageOf(id: string | null, stages: ReadonlyMap<string, ProcessStage>): Stage | null {
  const stage = id === null ? undefined : stages.get(id);
  if (!stage || stage.category === null) return null;
  return { value: String(stage.category), label: stage.name, probability: null };
}

/**
 * A row of `opportunitysalesprocesses` (decision 11). The process says which stages were passed, and when the present one
 * began, but not when those between began: they are spread evenly. If the even gaps are too short for real work, then at
 * least one true gap was as short; nobody is blamed by the spreading.
 */
export function mapProcess(list: Json, stages: ReadonlyMap<string, ProcessStage>): ProcessFacts {
  const row = object(array(object(list).value)[0]);
  const since = toInstant(row.activestagestartedon);
  const stage = stageOf(string(row._activestageid_value), stages);
  const began = toInstant(row.createdon);
  const path = (string(row.traversedpath) ?? '').split(',').map((id) => stageOf(id.trim(), stages));
  const known = path.filter((each) => each !== null);
  if (known.length === 0 || known.length < path.length || began === null) return { ...NOTHING, stage, since };
  const from = Date.parse(began);
  const to = Math.max(from, Date.parse(since ?? began));
  const history = known.map((each, index) => {
    const share = known.length === 1 ? 0 : index / (known.length - 1);
    return { at: new Date(from + (to - from) * share).toISOString(), stage: each, closeDate: null, amount: null };
  });
  return { stage, since, history };
}
