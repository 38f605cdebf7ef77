/** Compares dotted versions number by number: below 0, 0, above 0. What is not a number (`NEXT`) does not count. */
export function compareVersions(a: string, b: string): number {
  const parts = (version: string) =>
    version
      .split('.')
      .map(Number)
      .map((part) => (Number.isNaN(part) ? 0 : part));
  const [left, right] = [parts(a), parts(b)];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
