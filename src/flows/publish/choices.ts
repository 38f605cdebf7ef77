import { OPT_IN_KINDS, type OptInKind } from '../../model/optIn';
import type { OptIn } from '../../ports/publish';

/** Who chose what: to be ranked, to be named, to get badges. */
export type Choices = Readonly<Record<OptInKind, ReadonlySet<string>>>;

/** By their own hand only, since nobody may choose it for somebody else. The latest word on each counts; without one nothing is chosen. */
export async function readChoices(optIns: AsyncIterable<OptIn>): Promise<Choices> {
  const latest = new Map<string, OptIn>();
  for await (const choice of optIns) {
    const key = `${choice.what} ${choice.personId}`;
    const kept = latest.get(key);
    if (choice.byOneself && (!kept || (kept.at ?? '') <= (choice.at ?? ''))) latest.set(key, choice);
  }
  const chosen = (kind: OptInKind): ReadonlySet<string> =>
    new Set([...latest.values()].filter(({ what, active }) => what === kind && active).map(({ personId }) => personId));
  const [ranking, names, badges] = OPT_IN_KINDS;
  return { ranking: chosen(ranking), names: chosen(names), badges: chosen(badges) };
}
