import type { Concept } from '../catalogue/types';

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Key prefixes of custom objects, given out in the order of coming: `a00`, `a01`, … */
export interface KeyPrefixes {
  of(name: string): string;
  /** Frees those that no installed concept has. */
  keepOnly(prefixes: readonly string[]): void;
}

export function createKeyPrefixes(standard: readonly Concept[]): KeyPrefixes {
  const taken = new Set(standard.flatMap(({ salesforce }) => salesforce.map(({ keyPrefix }) => keyPrefix)));
  const given = new Map<string, string>();
  function next(): string {
    const used = new Set([...taken, ...given.values()]);
    for (const high of LETTERS) for (const low of LETTERS) if (!used.has(`a${high}${low}`)) return `a${high}${low}`;
    throw new Error('Every key prefix is taken.');
  }
  return {
    of(name) {
      const key = name.toLowerCase();
      const prefix = given.get(key) ?? next();
      given.set(key, prefix);
      return prefix;
    },
    keepOnly(prefixes) {
      for (const [name, prefix] of given) if (!prefixes.includes(prefix)) given.delete(name);
    },
  };
}
