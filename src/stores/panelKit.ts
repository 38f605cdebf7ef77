import type { Judged } from '../flows/judgeRecord';
import type { Session } from '../flows/startSession';
import type { Around } from '../model/customer';
import type { Instant } from '../model/dates';
import type { MessageArgs, PanelState } from '../model/panel';
import type { CrmRecord, Fields, RecordRef } from '../model/record';
import type { Response } from '../model/response';
import type { Created, RecordBundle } from '../ports/crm';
import type { PanelDeps } from './panelDeps';

/** How the last save can be taken back. */
export type UndoStep =
  | { readonly kind: 'fields'; readonly before: Fields }
  | { readonly kind: 'created'; readonly ref: Created['ref'] };

/** What the store knows beside what it shows: the record as read, answers given since, the running work. */
export interface PanelMemory {
  session: Session | null;
  ref: RecordRef | null;
  bundle: RecordBundle | null;
  around: Around | null;
  judged: Judged | null;
  /** Answers given here, the newest last; they count before the CRM has them. */
  answers: Response[];
  /** Answers that the CRM does not have yet. */
  unsent: Response[];
  /** The rule that the person opened; `null` = the best one. */
  chosen: string | null;
  /** When the open editor was first touched: the effort that is told. */
  begunAt: Instant | null;
  /** The key of the running create: kept until it is settled, so that a second try cannot make a second record. */
  createKey: string | null;
  /** What somebody else wrote, while the person chooses. */
  conflictRecord: CrmRecord | null;
  undo: UndoStep | null;
  undoCancel: (() => void) | null;
  /** Cancels reads of a record that is no longer shown. */
  reading: AbortController | null;
  /** The own score was asked for in this session. */
  ownAsked: boolean;
  /** "Enough for now": nothing is opened on this record until it is opened again. */
  resting: boolean;
}

/** What every group of actions gets. */
export interface PanelKit {
  readonly deps: PanelDeps;
  readonly memory: PanelMemory;
  get(): PanelState;
  set(change: Partial<PanelState>): void;
  /** Judges the record again from what is known and shows it; asks the CRM nothing. */
  rejudge(): void;
  /** Reads the record again without disturbing what the person is doing. */
  reload(): Promise<void>;
  /** The ring before the last reload, for the gain of what was made. */
  lastRing(): number;
  /** One polite message for screen readers. */
  announce(message: string, args?: MessageArgs): void;
}

/** A memory of nothing. */
export function emptyMemory(): PanelMemory {
  return {
    session: null,
    ref: null,
    bundle: null,
    around: null,
    judged: null,
    answers: [],
    unsent: [],
    chosen: null,
    begunAt: null,
    createKey: null,
    conflictRecord: null,
    undo: null,
    undoCancel: null,
    reading: null,
    ownAsked: false,
    resting: false,
  };
}
