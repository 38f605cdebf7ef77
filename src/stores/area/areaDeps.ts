import type { FeedPort } from '../../ports/feed';
import type { OwnPort } from '../../ports/own';
import type { RoutePort } from '../../ports/route';
import type { PanelDeps } from '../panelDeps';

/** What an area beside the panel works with: what the panel has, and the address inside the area. Joined in `src/app`. */
export interface AreaDeps extends PanelDeps {
  readonly route: RoutePort;
}

/** What My progress works with beside that: own rows, boards, what came of own work. */
export interface ProgressDeps extends AreaDeps {
  readonly own: OwnPort;
  readonly feed: FeedPort;
}
