import { areaTheme } from '../adapters/browser/areaTheme';
import { createHashRoute } from '../adapters/browser/hashRoute';
import type { AreaDeps } from '../stores/area/areaDeps';
import { createDynamicsServices } from './dynamicsServices';
import { readData } from './readData';

/** Joins an area in Dynamics 365: what the panel has, and where the page that opened it asked to begin (`at` inside `data`). */
export function createDynamicsArea(search: string): AreaDeps {
  return { ...createDynamicsServices(search, areaTheme()), route: createHashRoute(readData(search).textOrNull('at')) };
}
