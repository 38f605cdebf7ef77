import type { PanelState } from '../../model/panel';

/** Which card stands in the middle. */
export type CardKind =
  | 'failed'
  | 'empty'
  | 'off'
  | 'conflict'
  | 'saved'
  | 'thanks'
  | 'nudge'
  | 'meeting'
  | 'cap'
  | 'rest'
  | 'done'
  | 'answered'
  | 'none';

/** One card at a time: what a person is in the middle of comes first, then what is soon, then what could be done. */
export function cardOf(state: PanelState): CardKind {
  if (state.status === 'failed') return 'failed';
  if (state.status === 'noRecord') return 'empty';
  if (state.conflict) return 'conflict';
  if (state.saved) return 'saved';
  if (state.thanks) return 'thanks';
  if (state.top) return 'nudge';
  if (state.meeting) return 'meeting';
  if (state.status === 'off') return 'off';
  if (state.ring === null) return 'none';
  if (state.capReached) return 'cap';
  if (state.also.length > 0) return 'rest';
  return state.ring === 100 ? 'done' : 'answered';
}
