import type { Reason } from '../../model/response';

/** The answers of the open nudge. */
export interface ResponseBarProps {
  /** Privacy note below the reasons; `null` while the mode is not known. */
  readonly mode: 'individual' | 'team' | 'worksCouncil' | null;
  /** Whether the record has stages. */
  readonly staged: boolean;
  onLater(until: 'tomorrow' | 'nextWeek' | 'nextStage'): void;
  onNotKnown(): void;
  onWhyNot(reason: Reason, note: string | null): void;
  onMute(): void;
}
