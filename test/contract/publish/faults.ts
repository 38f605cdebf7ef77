/** A fetch whose next calls can be made to fail. */
export function faulty(): { readonly fetch: typeof fetch; fail(...how: readonly ('drop' | 'busy')[]): void } {
  const waiting: ('drop' | 'busy')[] = [];
  return {
    fail: (...how) => void waiting.push(...how),
    async fetch(input, init) {
      const next = waiting.shift();
      if (next === 'drop') throw new TypeError('fetch failed');
      if (next === 'busy') return new Response('{}', { status: 503, headers: { 'retry-after': '0' } });
      return fetch(input, init);
    },
  };
}
