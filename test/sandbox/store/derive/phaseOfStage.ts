import { STAGE_PHASES } from '../../catalogue/twins';
import type { StageFact } from './context';

/** Sales stage 0 Qualify .. 3 Close of a Salesforce stage: by its standard name, else by its default probability. */
export function phaseOfStage(stage: StageFact): number {
  const known = STAGE_PHASES[stage.label];
  if (known !== undefined) return known;
  if (stage.probability < 25) return 0;
  if (stage.probability < 50) return 1;
  return stage.probability < 75 ? 2 : 3;
}
