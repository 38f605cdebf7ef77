import { afterEach, beforeEach, describe } from 'vitest';
import { digestCases } from './digestCases';
import { factsCases } from './factsCases';
import { figureCases } from './figureCases';
import { orgCases } from './orgCases';
import type { PublishSetup, PublishWorld, World } from './publishWorld';
import { rowCases } from './rowCases';

/** What every adapter of `PublishPort` must do. Each test gets a fresh world. */
export function publishContract(name: string, setup: PublishSetup): void {
  describe(`${name} keeps the publish contract`, () => {
    let world: PublishWorld | null = null;
    beforeEach(async () => {
      world = await setup();
    });
    afterEach(async () => {
      await world?.close();
      world = null;
    });
    const current: World = () => {
      if (!world) throw new Error('the world was not built');
      return world;
    };
    orgCases(current);
    factsCases(current);
    figureCases(current);
    rowCases(current);
    digestCases(current);
  });
}
