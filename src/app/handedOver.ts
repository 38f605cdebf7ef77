/** What a page handed to the panel when it was drawn, read with care: a wrong hand-over is refused, not guessed at. */
export interface HandedOver {
  /** A text; the fallback where there is none, and without a fallback that is a fault. */
  text(name: string, fallback?: string): string;
  /** A text, or `null` where there is none. */
  textOrNull(name: string): string | null;
  /** An address of a page or origin. */
  address(name: string): string;
  oneOf<T extends string>(name: string, allowed: readonly T[], fallback: T): T;
}

/**
 * @throws TypeError naming the member that is missing or of the wrong kind.
 * @example handedOver({ org: 'x' }).text('org', '') // 'x'
 */
export function handedOver(value: unknown): HandedOver {
  if (typeof value !== 'object' || value === null) throw new TypeError('The page handed nothing over.');
  const members = new Map<string, unknown>(Object.entries(value));
  const wrong = (name: string) => new TypeError(`The page handed over no valid "${name}".`);
  const textOrNull = (name: string): string | null => {
    const found = members.get(name) ?? null;
    if (found !== null && typeof found !== 'string') throw wrong(name);
    return found;
  };
  const text = (name: string, fallback?: string): string => {
    const found = textOrNull(name) ?? fallback;
    if (found === undefined) throw wrong(name);
    return found;
  };
  return {
    text,
    textOrNull,
    address(name) {
      const found = text(name);
      if (!URL.canParse(found)) throw wrong(name);
      return found;
    },
    oneOf(name, allowed, fallback) {
      const found = text(name, fallback);
      const known = allowed.find((each) => each === found);
      if (known === undefined) throw wrong(name);
      return known;
    },
  };
}
