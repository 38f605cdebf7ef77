import { PHASES, type Phase } from '../../model/rule';
import { type Counters, counterBy, counterOf } from '../../model/sheet';
import { percent } from './shares';

/** Who waits: a person, or a group. */
export interface PileUpSource {
  readonly key: string;
  readonly name: string;
  readonly counters: Counters;
}

export interface PileUpPhase {
  readonly phase: Phase;
  readonly waiting: number;
  readonly open: number;
}

export interface PileUp {
  readonly rows: readonly {
    readonly key: string;
    readonly name: string;
    /** Waiting deals in the order of the phases. */
    readonly cells: readonly number[];
    readonly waiting: number;
  }[];
  readonly phases: readonly PileUpPhase[];
  /** The phases again, those where most wait first (C4). */
  readonly ranked: readonly PileUpPhase[];
  /** Cells where somebody waits, the largest first; equal ones in the order of phases, then of rows. */
  readonly spots: readonly { readonly row: string; readonly phase: Phase; readonly waiting: number }[];
  readonly waiting: number;
  readonly open: number;
  /** Whole percent of the waiting deals that stand in the first phase of `ranked`. */
  readonly share: number | null;
}

/**
 * Where deals wait: longer in their phase than twice its median, by phase and by owner or group. The totals are of `whole`, the
 * sheet of all of them: what a row may not tell is in them all the same.
 */
export function pileUp(whole: Counters, sources: readonly PileUpSource[]): PileUp {
  const open = counterBy(whole, 'open');
  const waiting = counterBy(whole, 'waiting');
  const phases = PHASES.map((phase) => ({ phase, waiting: waiting[phase] ?? 0, open: open[phase] ?? 0 }));
  const ranked = [...phases].sort((a, b) => b.waiting - a.waiting || PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase));
  const rows = sources.map(({ key, name, counters }) => {
    const cells = PHASES.map((phase) => counterOf(counters, 'waiting', phase));
    return { key, name, cells, waiting: cells.reduce((sum, n) => sum + n, 0) };
  });
  const all = phases.reduce((sum, each) => sum + each.waiting, 0);
  const spots = rows
    .flatMap(({ key, cells }) =>
      cells.flatMap((n, index) => {
        const phase = PHASES[index];
        return n > 0 && phase ? [{ row: key, phase, waiting: n }] : [];
      }),
    )
    .sort((a, b) => b.waiting - a.waiting || PHASES.indexOf(a.phase) - PHASES.indexOf(b.phase));
  return {
    rows,
    phases,
    ranked,
    spots,
    waiting: all,
    open: phases.reduce((sum, each) => sum + each.open, 0),
    share: percent(ranked[0]?.waiting ?? 0, all),
  };
}
