import type { Prizes, WonPrize } from '../model/prize';
import type { Award } from '../model/sheet';

/**
 * Who gets what of an award (D25). People who tie take the places that they fill together and share what those places give, so that
 * nobody gets less for having an equal. It is a list for people to hand over: nothing here pays.
 * @example prizesOf(award, prizes) // two firsts share the prizes of place 1 and 2
 */
export function prizesOf({ kind, winners }: Award, { list }: Prizes): readonly WonPrize[] {
  const own = list.filter(({ award }) => award === kind);
  return winners.flatMap((winner) => {
    const equals = winners.filter(({ rank }) => rank === winner.rank).length;
    const taken = own
      .filter(({ place }) => place >= winner.rank && place < winner.rank + equals)
      .sort((a, b) => a.place - b.place);
    if (taken.length === 0) return [];
    const worth = taken.reduce((sum, prize) => sum + prize.worth, 0);
    return [
      {
        person: winner.person,
        name: winner.name,
        rank: winner.rank,
        what: taken.map(({ what }) => what),
        worth: Math.floor(worth / equals),
        sharedBy: equals,
      },
    ];
  });
}

/** What the whole list costs at most: every prize given once. */
export function prizesCost({ list }: Prizes): number {
  return list.reduce((sum, { worth }) => sum + worth, 0);
}
