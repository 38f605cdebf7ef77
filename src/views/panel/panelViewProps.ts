import type { PanelActions, PanelState } from '../../model/panel';

/** What the panel and each of its parts are drawn from. */
export interface PanelViewProps {
  readonly state: PanelState;
  readonly actions: PanelActions;
}
