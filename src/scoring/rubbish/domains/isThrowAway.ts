import { isDisposable } from '../disposable';
import { domainHash } from './domainHash';
import { readSorted } from './riceCode';
import { THROW_AWAY_HASHES } from './throwAwayHashes';

let hashes: Uint32Array | null = null;

function isListed(domain: string): boolean {
  hashes ??= readSorted(THROW_AWAY_HASHES);
  const wanted = domainHash(domain);
  let [from, to] = [0, hashes.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((hashes[middle] ?? 0) < wanted) from = middle + 1;
    else to = middle;
  }
  return hashes[from] === wanted;
}

/**
 * Does a throw-away mail service own this domain, by its name or by the public list? Below a listed domain real mailboxes
 * may live (mooo.com, us.to give names to anybody), so only the very name counts. The list is kept as 32-bit hashes: a real
 * domain is taken for a listed one with a chance of 1 in 500,000 (its entries divided by 2^32).
 * @example isThrowAway('sharklasers.com') // true; isThrowAway('gmail.com') // false
 */
export function isThrowAway(domain: string): boolean {
  return isDisposable(domain) || isListed(domain);
}
