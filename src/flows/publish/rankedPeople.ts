import type { OptIn } from '../../ports/publish';

/** The choice by which a person asks to be ranked. */
export const RANKING = 'ranking';

/** Who asked to be ranked: by their own hand only, since nobody may choose it for somebody else. The latest word counts. */
export async function rankedPeople(optIns: AsyncIterable<OptIn>): Promise<ReadonlySet<string>> {
  const latest = new Map<string, OptIn>();
  for await (const choice of optIns) {
    const kept = latest.get(choice.personId);
    if (choice.what === RANKING && choice.byOneself && (!kept || (kept.at ?? '') <= (choice.at ?? '')))
      latest.set(choice.personId, choice);
  }
  return new Set([...latest.values()].filter(({ active }) => active).map(({ personId }) => personId));
}
