import { describe, expect, it } from 'vitest';
import { CrmError } from '../../../src/model/crmError';
import { WEEKLY } from '../../../src/model/digest';
import type { DigestPort } from '../../../src/ports/digest';
import { all, started, WEEK, type World } from './publishWorld';

async function digestOf(current: World): Promise<DigestPort> {
  const { digest } = await started(current());
  if (!digest) throw new Error('this CRM sends no digests');
  return digest;
}

export function digestCases(current: World): void {
  describe('digests', () => {
    it('a claim is made once for each reader, week and kind', async () => {
      const digest = await digestOf(current);
      const { rep, peer } = current().ids;
      expect(await digest.claim(rep, WEEK, WEEKLY)).toBe(true);
      expect(await digest.claim(rep, WEEK, WEEKLY)).toBe(false);
      expect(await digest.claim(peer, WEEK, WEEKLY)).toBe(true);
      expect(await digest.claim(rep, '2026-11-09', WEEKLY)).toBe(true);
      const claims = await all(digest.claims(WEEK, WEEKLY));
      expect(claims).toHaveLength(2);
      expect(claims).toContainEqual({ readerId: rep, week: WEEK, sentAt: null });
    });

    it('a claim is settled when the mail went out, and given back when it did not', async () => {
      const digest = await digestOf(current);
      const { rep, peer } = current().ids;
      await digest.claim(rep, WEEK, WEEKLY);
      await digest.claim(peer, WEEK, WEEKLY);
      await digest.settle({ readerId: rep, week: WEEK, sentAt: '2026-11-23T07:00:00.000Z' }, WEEKLY);
      await digest.withdraw(peer, WEEK, WEEKLY);
      expect(await all(digest.claims(WEEK, WEEKLY))).toEqual([{ readerId: rep, week: WEEK, sentAt: '2026-11-23T07:00:00.000Z' }]);
      expect(await digest.claim(peer, WEEK, WEEKLY)).toBe(true);
    });

    it('claims that are past their time go, and nothing after', async () => {
      const digest = await digestOf(current);
      const { port, ids } = current();
      for (const week of ['2026-10-05', '2026-11-09', WEEK]) await digest.claim(ids.rep, week, WEEKLY);
      expect(await port.purge({ what: 'digestClaim', before: '2026-11-09' })).toBe(1);
      expect(await all(digest.claims('2026-10-05', WEEKLY))).toEqual([]);
      expect(await all(digest.claims('2026-11-09', WEEKLY))).toHaveLength(1);
      expect(await port.purge({ what: 'digestClaim', before: null })).toBe(2);
    });

    it('a mail goes out once, with its subject and body as they are', async () => {
      const digest = await digestOf(current);
      const people = await all(current().port.people());
      const rep = people.find(({ id }) => id === current().ids.rep);
      const to = rep?.email ?? 'rep@tiny.test';
      const body = '<p>Ärger &amp; O&#39;Brien, 3 &lt; 4</p>';
      await digest.send({ readerId: current().ids.rep, to, subject: 'Your week 47: “up 2” & more', body, rich: true });
      expect(current().outbox()).toEqual([{ to, subject: 'Your week 47: “up 2” & more', body }]);
    });

    it('a long mail goes out whole', async () => {
      const digest = await digestOf(current);
      const body = `<p>${'Sales East, 26 people. '.repeat(400)}</p>`;
      const people = await all(current().port.people());
      const to = people.find(({ id }) => id === current().ids.rep)?.email ?? 'rep@tiny.test';
      await digest.send({ readerId: current().ids.rep, to, subject: 'Week 47: your teams', body, rich: true });
      expect(current().outbox()).toMatchObject([{ body }]);
    });

    it('only who may publish may claim', async () => {
      const port = current().publishAs('rep');
      await port.start([]);
      const claimed = port.digest?.claim(current().ids.rep, WEEK, WEEKLY);
      await expect(claimed).rejects.toBeInstanceOf(CrmError);
    });
  });
}
