import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashesOf } from '../../../addin/domains/makeThrowAwayHashes';
import { check } from '../../../src/scoring/check';
import { domainHash } from '../../../src/scoring/rubbish/domains/domainHash';
import { isThrowAway } from '../../../src/scoring/rubbish/domains/isThrowAway';
import { readSorted, writeSorted } from '../../../src/scoring/rubbish/domains/riceCode';
import { THROW_AWAY_HASHES } from '../../../src/scoring/rubbish/domains/throwAwayHashes';
import { PASS, RUBBISH } from '../../../src/scoring/verdicts';
import { context, planOf, record } from '../given';

describe('the list of throw-away mail domains', () => {
  it.each([
    ['a listed domain', 'sharklasers.com', true],
    ['a name below a listed domain that gives names to anybody', 'radiku.mooo.com', false],
    ['a name that says so itself, listed or not', 'my-trashmail-of-today.example', true],
    ['a free-mail provider', 'gmail.com', false],
    ['a provider that both kinds of lists name', 'sofortmail.de', false],
    ['a company', 'siemens.com', false],
    ['a company below two public labels', 'marksandspencer.co.uk', false],
    ['no domain at all', '', false],
  ])('%s', (_name, domain, expected) => {
    expect(isThrowAway(domain)).toBe(expected);
  });

  it('takes a real domain for a listed one well under once in 100,000 times', () => {
    const wrong = readSorted(THROW_AWAY_HASHES).length / 2 ** 32;
    expect(wrong).toBeLessThan(1 / 400_000);
    const made = Array.from({ length: 200_000 }, (_, index) => `k${(index * 7919).toString(36)}-werke.de`);
    expect(made.filter(isThrowAway)).toEqual([]);
  });

  it('reads every list of sorted numbers as it was written, whatever the gaps', () => {
    const sorted = fc
      .uniqueArray(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { maxLength: 200 })
      .map((list) => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(sorted, (list) => {
        expect([...readSorted(`\n${writeSorted(list)}\n`)]).toEqual(list);
      }),
    );
  });

  it('is made of domains: hashed, sorted, without those that their names tell', () => {
    const both = [domainHash('esiix.com'), domainHash('vjuum.com')].sort((a, b) => a - b);
    expect([...readSorted(hashesOf(['vjuum.com', 'esiix.com', 'vjuum.com', 'mailinator.com', '99.com']))]).toEqual(both);
  });

  it('reaches the rules through the context; until then only the name counts', () => {
    const plan = planOf();
    const contact = record('Contact', { fields: { name: 'Ana Lima', email: 'ana.lima@sharklasers.com', phone: null } });
    const index = plan.indexOf.get('contact.email') ?? -1;
    const verdict = (isListed?: typeof isThrowAway) =>
      check(plan, contact, context(plan, { isThrowAway: isListed })).verdicts[index];
    expect([verdict(), verdict(isThrowAway)]).toEqual([PASS, RUBBISH]);
  });
});
