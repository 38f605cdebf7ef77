import { VERDICTS, type Verdict } from '../model/rule';

export const NOT_APPLICABLE = 0;
export const PASS = 1;
export const MISSING = 2;
export const POOR = 3;
export const RUBBISH = 4;
export const NEUTRAL = 5;

/** Does the code count against the record? */
export function isFinding(code: number): boolean {
  return code === MISSING || code === POOR || code === RUBBISH;
}

/** The word for a code; anything outside the list is notApplicable. */
export function verdictOf(code: number): Verdict {
  return VERDICTS[code] ?? 'notApplicable';
}
