import type { RoutePort } from '../../ports/route';
import type { PanelDeps } from '../panelDeps';

/** What an area beside the panel works with: what the panel has, and the address inside the area. Joined in `src/app`. */
export interface AreaDeps extends PanelDeps {
  readonly route: RoutePort;
}
