import type { ThemeName } from '../../ports/host';
import { findXrm } from './findXrm';
import { themeOf } from './themeOf';

/** The theme of the model-driven app around an area that the navigation opened: no script tells it, so the area looks itself. */
export function areaTheme(): ThemeName {
  const { userSettings } = findXrm()?.Utility?.getGlobalContext?.() ?? {};
  let search = '';
  try {
    // Only the address is read; the area stands on the app's own origin.
    search = window.parent.location.search;
  } catch {
    // another origin: the light theme
  }
  return themeOf(userSettings?.isHighContrastEnabled ?? false, search);
}
