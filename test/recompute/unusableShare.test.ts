import { describe, expect, it } from 'vitest';
import { publish } from '../../src/flows/publish/publish';
import { deal, publishWorld } from '../flows/publishWorld';

const DEALS = 12;

/** C13: sales has half of the organisation's data; two of its ten reps write what nobody can use. */
describe('the share of unusable data (C13)', () => {
  it('10 reps, sales 50 % of the data, 2 bad: 10 %', async () => {
    const world = publishWorld({ sales: 10, service: 10 }, { privacyMode: 'team' });
    const bad = ['sales00', 'sales01'];
    for (const [id] of world.facts) {
      const isGood = !bad.includes(id);
      world.facts.set(
        id,
        Array.from({ length: DEALS }, (_, index) => deal(id, index, isGood)),
      );
    }
    world.people = world.people.map((person) => ({ ...person, department: person.unit?.name ?? null }));
    await publish({ port: world.port, clock: world.clock });
    const text = world.of('groupSheet').find(({ unit }) => unit === 'organisation')?.text ?? '';
    const { counters } = JSON.parse(text) as { readonly counters: Readonly<Record<string, number>> };
    const { knowledge = 0, unusable = 0, 'contribution|sales': sales = 0, 'contribution|service': service = 0 } = counters;
    expect({ knowledge, unusable }).toEqual({ knowledge: 20 * DEALS, unusable: 2 * DEALS });
    expect([unusable / knowledge, sales / (sales + service)]).toEqual([0.1, 0.5]);
  });
});
