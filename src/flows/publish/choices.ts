import type { Instant } from '../../model/dates';
import { type GameKind, OPT_IN_KINDS } from '../../model/optIn';
import type { OptIn } from '../../ports/publish';

/** Who chose what: to be ranked, to be named, to get badges. */
export interface Choices extends Readonly<Record<GameKind, ReadonlySet<string>>> {
  /** Who does not want to be named any more, and since when (`null` = not known). */
  readonly unnamed: ReadonlyMap<string, Instant | null>;
}

/**
 * Choices count by people's own hand only, since nobody may choose for somebody else; but a withdrawal counts whoever made it. The
 * latest word on each counts; without one nothing is chosen.
 */
export async function readChoices(optIns: AsyncIterable<OptIn>): Promise<Choices> {
  const latest = new Map<string, OptIn>();
  for await (const choice of optIns) {
    const key = `${choice.what} ${choice.personId}`;
    const kept = latest.get(key);
    if ((choice.byOneself || !choice.active) && (!kept || (kept.at ?? '') <= (choice.at ?? ''))) latest.set(key, choice);
  }
  const words = [...latest.values()];
  const chosen = (kind: GameKind): ReadonlySet<string> =>
    new Set(words.filter(({ what, active }) => what === kind && active).map(({ personId }) => personId));
  const [ranking, names, badges] = OPT_IN_KINDS;
  const unnamed = words.filter(({ what, active }) => what === names && !active);
  return {
    ranking: chosen(ranking),
    names: chosen(names),
    badges: chosen(badges),
    unnamed: new Map(unnamed.map(({ personId, at }) => [personId, at])),
  };
}
