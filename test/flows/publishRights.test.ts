import { describe, expect, it } from 'vitest';
import { reportLines } from '../../addin/publisher/reportLines';
import { memorySchema } from '../../src/adapters/memory/memorySchema';
import { asSeen } from '../../src/flows/publish/asSeen';
import { unpackTally } from '../../src/flows/publish/packedTally';
import type { PersonLine } from '../../src/flows/publish/personLine';
import { readPersonPlans } from '../../src/flows/publish/personPlans';
import { publish } from '../../src/flows/publish/publish';
import { shardLines } from '../../src/flows/publish/shards';
import type { FieldLimits, PublishPort } from '../../src/ports/publish';
import { defaultProgramme } from '../../src/programme/defaultProgramme';
import { compile } from '../../src/scoring/compile';
import { ruleCounts } from '../../src/scoring/tally';
import { NOT_APPLICABLE } from '../../src/scoring/verdicts';
import { deal, type PublishWorld, publishWorld } from './publishWorld';

const NOTHING: FieldLimits = {};

/** The same port for a CRM in which these people have these limits. */
function limited(world: PublishWorld, limits: Readonly<Record<string, FieldLimits>>): PublishPort {
  return { ...world.port, fieldRights: async () => (id) => limits[id] ?? NOTHING };
}

async function linesOf(port: PublishPort, { clock }: PublishWorld): Promise<ReadonlyMap<string, PersonLine>> {
  const lines = new Map<string, PersonLine>();
  for await (const line of shardLines({ port, clock, shard: { index: 0, of: 1 } }))
    if ('personId' in line) lines.set(line.personId, line);
  return lines;
}

/** How many records of a person a rule said something about. */
function judged(line: PersonLine | undefined, rule: string): number {
  const tally = unpackTally(line?.tally);
  if (tally === null || !line) throw new Error('no line');
  return ruleCounts(tally, rule).reduce((sum, count, code) => sum + (code === NOT_APPLICABLE ? 0 : count), 0);
}

describe('rights on fields', () => {
  it.each([
    ['hidden', { amount: 'none' }, 'opportunity.amount'],
    ['read only', { closeDate: 'read' }, 'opportunity.closeDate'],
  ] as const)(
    'a rule on a field that is %s asks nothing of who has not got it, and stays with everybody else',
    async (_name, opportunity, rule) => {
      const world = publishWorld({ north: 6 });
      const lines = await linesOf(limited(world, { north00: { Opportunity: opportunity } }), world);
      expect(judged(lines.get('north00'), rule)).toBe(0);
      expect(judged(lines.get('north01'), rule)).toBe(12);
      expect(judged(lines.get('north00'), 'opportunity.account')).toBe(12);
    },
  );

  it('what is hidden is no gap: the score is higher by it, and nobody else’s moves', async () => {
    const world = publishWorld({ north: 6 });
    await publish({ port: world.port, clock: world.clock });
    const scores = () => new Map(world.of('snapshot').map(({ personId, score }) => [personId, score]));
    const before = scores();
    await publish({ port: limited(world, { north00: { Opportunity: { amount: 'none' } } }), clock: world.clock });
    const after = scores();
    expect(after.get('north00')).not.toBe(before.get('north00'));
    before.delete('north00');
    after.delete('north00');
    expect(after).toEqual(before);
  });

  it('a plan is made once a set of rights, and who may do everything has the one of all', async () => {
    const schema = memorySchema([], {});
    const plan = compile(defaultProgramme('dynamics'), schema);
    const shared: FieldLimits = { Account: { industry: 'none' } };
    const { port } = publishWorld({ north: 5 });
    const rights = async () => (id: string) => (id === 'free' ? NOTHING : shared);
    const plans = await readPersonPlans({ ...port, fieldRights: rights }, plan, schema);
    expect(plans.planOf('one')).toBe(plans.planOf('other'));
    expect(plans.planOf('free')).toBe(plan);
    expect(plans.planOf('one').disabled.map(({ rule }) => rule)).toContain('account.industry');
  });

  it('a fix that has one of its fields left stays asked for', async () => {
    const schema = memorySchema([], {});
    const plan = compile(defaultProgramme('dynamics'), schema);
    const { port } = publishWorld({ north: 5 });
    const offWith = async (limits: FieldLimits) => {
      const plans = await readPersonPlans({ ...port, fieldRights: async () => () => limits }, plan, schema);
      return plans.planOf('one').disabled.map(({ rule }) => rule);
    };
    expect(await offWith({ Account: { phone: 'read' } })).not.toContain('account.reach');
    expect(await offWith({ Account: { phone: 'read', website: 'read' } })).toContain('account.reach');
  });

  it('a record is seen without what is hidden, its contacts too', () => {
    const contact = { id: 'c', name: 'Ana', email: 'ana@example.com', phone: '+49 30 1', mobile: null };
    const account = {
      id: 'acc',
      name: 'Acme',
      contacts: [contact],
      cases: null,
      openDeals: 1,
      lastActivityOn: null,
      lastWonOn: null,
    };
    const whole = { ...deal('north00', 1, true), account };
    const seen = asSeen(whole, { Opportunity: { amount: 'none', closeDate: 'read' }, Contact: { email: 'none' } });
    expect(Object.keys(seen.record.fields)).not.toContain('amount');
    expect(seen.record.fields.closeDate).toBe(whole.record.fields.closeDate);
    expect(seen.account?.contacts).toEqual([{ ...contact, email: null }]);
  });
});

describe('a publisher who may not read the rights of others', () => {
  it('judges as if nothing were withheld, and says so in the run and in its record', async () => {
    const world = publishWorld({ north: 6 });
    await publish({ port: world.port, clock: world.clock });
    const before = world.of('snapshot');
    const report = await publish({ port: { ...world.port, fieldRights: async () => null }, clock: world.clock });
    expect(world.of('snapshot')).toEqual(before);
    expect(report.errors).toEqual([{ what: 'rights', code: 'RIGHTS_UNREAD', count: 1 }]);
    expect(world.of('run').at(-1)).toMatchObject({ state: 'done', errors: expect.stringContaining('RIGHTS_UNREAD') });
    expect(reportLines(report, false).join('\n')).toContain('rights on fields could not be read');
  });
});
