/** One fault of a programme: where it stands and what is wrong, in plain words. */
export interface ProgrammeProblem {
  /** `rules[3].must.all[0].args.days`; empty for the whole document. */
  readonly path: string;
  readonly message: string;
}

/** Nobody corrects more at once. */
export const MOST_PROBLEMS = 50;

/** A programme that cannot be used; it names every fault that was found (50 at most). */
export class ProgrammeError extends Error {
  override readonly name = 'ProgrammeError';
  /** `newer` = made by a later version: update instead of editing. */
  readonly kind: 'damaged' | 'newer' | 'invalid';
  readonly problems: readonly ProgrammeProblem[];
  /** How many more were found at least. */
  readonly more: number;

  constructor(
    kind: ProgrammeError['kind'],
    problems: readonly ProgrammeProblem[],
    more = Math.max(0, problems.length - MOST_PROBLEMS),
  ) {
    super(problems.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join('\n'));
    this.kind = kind;
    this.problems = problems.slice(0, MOST_PROBLEMS);
    this.more = more;
  }
}
