import { VERDICTS, type Verdict } from '../model/rule';

/** A verdict as kept in `Result.verdicts`: its place in `VERDICTS`. As a signal's answer 0 means "not known". */
export type Code = 0 | 1 | 2 | 3 | 4 | 5;

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
