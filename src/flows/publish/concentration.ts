import type { GroupSheetDoc } from '../../model/sheet';

/**
 * Unusable records of the first group's size of people, of twice as many, and so on, those with the most first. The last step takes a rest
 * of fewer people than a group with it.
 * @param unusable How many each person has.
 * @example concentration([9, 1, 4, 0, 2, 2, 0], 5) // [{ people: 7, unusable: 18 }]
 */
export function concentration(unusable: readonly number[], groupSize: number): NonNullable<GroupSheetDoc['concentration']> {
  const sorted = [...unusable].sort((a, b) => b - a);
  const steps = Math.max(1, Math.floor(sorted.length / groupSize));
  return Array.from({ length: steps }, (_, step) => {
    const people = step === steps - 1 ? sorted.length : (step + 1) * groupSize;
    return { people, unusable: sorted.slice(0, people).reduce((sum, each) => sum + each, 0) };
  });
}
