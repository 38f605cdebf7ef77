import { afterEach, beforeEach, describe } from 'vitest';
import { activityCases } from './cases/activityCases';
import { dayCases } from './cases/dayCases';
import { decisionCases } from './cases/decisionCases';
import { hostileCases } from './cases/hostileCases';
import { readCases } from './cases/readCases';
import { responseCases } from './cases/responseCases';
import { searchCases } from './cases/searchCases';
import { sharingCases } from './cases/sharingCases';
import { startCases } from './cases/startCases';
import { updateCases } from './cases/updateCases';
import type { ContractSetup, ContractWorld, World } from './contractWorld';

/**
 * What every adapter of `CrmPort` must do. Each test gets a fresh world.
 * @example crmContract('memory', async () => memoryWorld())
 */
export function crmContract(name: string, setup: ContractSetup): void {
  describe(`${name} keeps the CRM contract`, () => {
    let world: ContractWorld | null = null;
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
    startCases(current);
    readCases(current);
    sharingCases(current);
    updateCases(current);
    activityCases(current);
    responseCases(current);
    dayCases(current);
    decisionCases(current);
    searchCases(current);
    hostileCases(current);
  });
}
