/** What the demo's page takes from the compiled component and from the modules that stand for the platform. */
import '@lwc/synthetic-shadow';
import { createElement } from '@lwc/engine-dom';
import FootholdPanel from 'c/footholdPanel';

export { refreshView, registerRefreshContainer, unregisterRefreshContainer } from './refresh';
export { recordUpdated } from './uiRecordApi';

/** The packaged component as the element that Lightning would put on the page, not yet on it. */
export function createPanelElement(): HTMLElement {
  return createElement('fthd-foothold-panel', { is: FootholdPanel });
}
