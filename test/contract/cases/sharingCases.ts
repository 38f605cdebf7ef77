import { describe, expect, it } from 'vitest';
import type { World } from '../contractWorld';
import { DEAL_FIELDS, expectRefusal, started } from './started';

/** The CRM's own rights decide who reads what; nothing of a hidden record comes through a side door. */
export function sharingCases(world: World): void {
  describe('sharing', () => {
    it('hides a peer’s private deal as if it did not exist', async () => {
      const port = await started(world());
      const { peerDeal } = world().ids;
      await expectRefusal(port.readRecord({ ref: peerDeal, fields: DEAL_FIELDS }), 'notFound');
      await expectRefusal(port.readFields(peerDeal, ['name']), 'notFound');
    });

    it('leaks nothing of it through refusals, search, own records or the account', async () => {
      const port = await started(world());
      const { peerDeal, peerDealName, deal } = world().ids;
      const error = await expectRefusal(port.readRecord({ ref: peerDeal, fields: DEAL_FIELDS }), 'notFound');
      expect(error.message).not.toContain(peerDealName);
      const hits = await port.search('Opportunity', peerDealName.slice(0, 6));
      expect(hits.map((hit) => hit.ref.id)).not.toContain(peerDeal.id);
      const own = await port.readOwn('Opportunity', DEAL_FIELDS, null);
      expect(JSON.stringify(own)).not.toContain(peerDealName);
      const bundle = await port.readRecord({ ref: deal, fields: DEAL_FIELDS });
      expect(JSON.stringify(bundle)).not.toContain(peerDealName);
      expect(JSON.stringify(await port.readAround(bundle.record))).not.toContain(peerDealName);
    });

    it('refuses to write a record that the person may not see', async () => {
      const peer = await started(world(), 'peer');
      const { version } = await peer.readFields(world().ids.peerDeal, ['name']);
      const port = await started(world());
      const write = { ref: world().ids.peerDeal, changes: { name: 'Taken over' }, version };
      await expectRefusal(port.update(write), 'notFound', 'permission');
      expect((await peer.readFields(world().ids.peerDeal, ['name'])).name).toBe(world().ids.peerDealName);
    });

    it('shows the peer’s deal to the peer and to who sees everything', async () => {
      for (const who of ['peer', 'admin'] as const) {
        const port = await started(world(), who);
        const { record } = await port.readRecord({ ref: world().ids.peerDeal, fields: ['name'] });
        expect(record.name).toBe(world().ids.peerDealName);
      }
    });

    it('keeps answers to nudges private to the person', async () => {
      const port = await started(world());
      await port.saveResponse({
        ruleId: 'opportunity.amount',
        ref: world().ids.deal,
        kind: 'whyNot',
        reason: 'noAccess',
        note: 'only for me',
        phase: 'develop',
        fingerprint: 'f',
        until: null,
        seconds: null,
        gain: null,
        at: '2026-11-22T09:30:00.000Z',
      });
      const manager = await started(world(), 'manager');
      const seen = await manager.readRecord({ ref: world().ids.deal, fields: ['name'] });
      expect(seen.responses).toEqual([]);
    });
  });
}
