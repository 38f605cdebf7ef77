/**
 * 32 bits of a domain name (FNV-1a, then the last mixing step of MurmurHash3): of 8,000 listed names one real domain in
 * half a million has the bits of another.
 */
export function domainHash(domain: string): number {
  let bits = 0x811c9dc5;
  for (let at = 0; at < domain.length; at += 1) bits = Math.imul(bits ^ domain.charCodeAt(at), 0x01000193);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
