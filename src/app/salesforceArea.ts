import { createHashRoute } from '../adapters/browser/hashRoute';
import type { AreaDeps } from '../stores/area/areaDeps';
import { createSalesforceServices } from './salesforceServices';

/**
 * Joins an area in Salesforce: what the panel has, and the address that the component on the Lightning page put behind the frame's own.
 * @throws TypeError where the Visualforce page did not hand over what it must.
 */
export function createSalesforceArea(config: unknown): AreaDeps {
  return { ...createSalesforceServices(config), route: createHashRoute() };
}
