/** One of `of` equal parts of the people, counted from 0. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/**
 * Which part a person belongs to: FNV-1a over the id, so that every machine and every run says the same.
 * @example shardOf('005A', 4) // the same number from 0 to 3, always
 */
export function shardOf(personId: string, of: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < personId.length; at += 1) {
    hash = Math.imul(hash ^ personId.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0) % of;
}

/** @example parseShard('0/4') // { index: 0, of: 4 }; `null` for what is no part */
export function parseShard(text: string): Shard | null {
  const [, index, of] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  return shard.of >= 1 && shard.index < shard.of ? shard : null;
}
