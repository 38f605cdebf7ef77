import type { GroupGain } from '../../flows/fixList/groupGain';
import type { KnownDecisions } from '../../flows/knownDecisions';
import type { OwnPosition, OwnRecord } from '../../flows/ownPages';
import type { Session } from '../../flows/startSession';
import type { Instant, IsoDate } from '../../model/dates';
import type { FixConflict, FixGrid, FixListState, FixRowStatus } from '../../model/fixList';
import type { Nudge } from '../../model/nudge';
import type { EditorView, MessageArgs, Problem } from '../../model/panel';
import type { ActivityKind, CrmRecord, Fields } from '../../model/record';
import type { Option } from '../../model/schema';
import type { ClockPort } from '../../ports/clock';
import type { Created } from '../../ports/crm';
import type { DraftsPort } from '../../ports/drafts';
import type { HostPort } from '../../ports/host';
import type { Tally } from '../../scoring/tally';

/** What the fix list works with. */
export interface FixListDeps {
  /** The session of the page; asked again where starting it failed. */
  readonly session: () => Promise<Session>;
  readonly host: HostPort;
  readonly drafts: DraftsPort;
  readonly clock: ClockPort;
  /** The plain word for an activity without a subject ("Call"), in the person's language. */
  readonly subjectOf: (kind: ActivityKind) => string;
}

/** How a saved row can be taken back. */
export type FixUndo =
  | { readonly kind: 'fields'; readonly before: Fields; readonly names: Readonly<Record<string, string | null>> }
  | { readonly kind: 'created'; readonly ref: Created['ref'] };

/** One finding with what the person does about it. Never changed in place: a change makes a new one. */
export interface FixItem {
  readonly key: string;
  readonly ruleId: string;
  readonly recordId: string;
  readonly nudge: Nudge;
  readonly was: Fields;
  /** `null` where the fix only opens records. */
  readonly editor: EditorView | null;
  readonly formOpen: boolean;
  readonly status: FixRowStatus;
  readonly problem: Problem | null;
  readonly conflict: FixConflict | null;
  /** The record as somebody else left it, while the person chooses. */
  readonly theirs: CrmRecord | null;
  readonly undo: FixUndo | null;
  readonly stillAsks: boolean;
  readonly draftKept: boolean;
  /** First and last touch by hand: the effort that is told; `null` for what was filled in for the person. */
  readonly begunAt: Instant | null;
  readonly touchedAt: Instant | null;
  /** Key of the running create: one action makes one record. */
  readonly createKey: string | null;
}

/** What the list knows beside what it shows. */
export interface FixMemory {
  session: Session | null;
  decisions: KnownDecisions | null;
  /** Where the reading stands; `null` = through. */
  position: OwnPosition | null;
  readonly seen: Set<string>;
  readonly records: Map<string, OwnRecord>;
  readonly items: Map<string, FixItem>;
  /** Rules in the order of their tabs. */
  order: string[];
  readonly gains: Map<string, GroupGain>;
  tally: Tally;
  answered: number;
  complete: boolean;
  scoreBefore: number | null;
  /** The open group; `null` = none yet. */
  group: string | null;
  page: number;
  moved: FixGrid['moved'];
  /** The days that the last move put into rows. */
  movedDays: ReadonlyMap<string, IsoDate>;
  /** The person did something: tabs stay where they are from then on. */
  touched: boolean;
  /** Choices by entity, field and record type. */
  readonly choices: Map<string, readonly Option[]>;
  /** Why nothing is sent at the moment; without `retryAt` until the person goes on. */
  pause: Problem | null;
  cancelPause: (() => void) | null;
  reading: AbortController;
  /** The page was left: nothing new is sent. */
  left: boolean;
}

/** What every group of actions gets. */
export interface FixListKit {
  readonly deps: FixListDeps;
  readonly memory: FixMemory;
  get(): FixListState;
  /** Changes a row, where it still exists. */
  patch(key: string, change: Partial<FixItem>): void;
  /** Shows what is known now. */
  show(change?: Partial<FixListState>): void;
  /** One polite message for screen readers. */
  announce(message: string, args?: MessageArgs): void;
}

/** The rows of a group, in the order of the grid. */
export function itemsOf(memory: FixMemory, ruleId: string | null): readonly FixItem[] {
  return [...memory.items.values()].filter((item) => item.ruleId === ruleId);
}

/** Nothing can be changed while a row is on its way, or once it is saved. */
export function isBusy({ status }: FixItem): boolean {
  return status === 'waiting' || status === 'saving' || status === 'checking' || status === 'undoing';
}

/** Saved, and the rule no longer asks. */
export function isDone({ status, stillAsks }: FixItem): boolean {
  return (status === 'saved' || status === 'undoRefused' || status === 'undoing') && !stillAsks;
}
