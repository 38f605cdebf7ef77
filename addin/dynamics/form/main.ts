/**
 * The form script as one classic file, `Foothold.onLoad`, for the OnLoad event of a main form. See
 * `manifest/dynamics/form/registration.xml` for how a form names it.
 */
import { tabStorage } from '../../../src/adapters/browser/tabName';
import { themeOf } from '../../../src/adapters/browser/themeOf';
import { createFormScript } from './formScript';
import type { ClientApi, FormPage } from './formTypes';

/** Scripts run in a frame of their own; the address that a person sees is the page's around it. */
function pageSearch(): string {
  try {
    // Only the address is read; without it the theme is light.
    return window.parent.location.search;
  } catch {
    return '';
  }
}

const clientApi = (): ClientApi | null => (window as { readonly Xrm?: ClientApi }).Xrm ?? null;

const page: FormPage = {
  clientApi,
  storage: tabStorage(),
  openChannel: (name) => (typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name)),
  theme: () => {
    const highContrast = clientApi()?.Utility.getGlobalContext().userSettings.isHighContrastEnabled ?? false;
    return themeOf(highContrast, pageSearch());
  },
  randomId: () => crypto.randomUUID(),
  later: (work) => void setTimeout(work, 100),
};

export const { onLoad, trace } = createFormScript(page);
