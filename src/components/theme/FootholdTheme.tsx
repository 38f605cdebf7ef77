import { mergeClasses, type Theme, webLightTheme } from '@fluentui/react-components';
import { type CSSProperties, type ReactNode, useEffect, useMemo, useState } from 'react';
import { type Later, later } from '../frame/part';
import { useFootholdThemeStyles } from './FootholdTheme.styles';
import { ThemeContext } from './themeContext';

/** The CRM's theme as the host tells it. */
export type ThemeChoice = 'light' | 'dark' | 'highContrast';

interface Shown {
  /** Which theme was asked for. */
  readonly asked: ThemeChoice;
  /** Which one stands there: the light one where the other does not come. */
  readonly drawn: ThemeChoice;
  readonly theme: Theme;
}

/** Most people see the light one; the others come when the CRM asks for them. */
const THEMES: Readonly<Record<ThemeChoice, Later<Theme>>> = {
  light: { now: () => webLightTheme, load: async () => webLightTheme },
  dark: later(() => import('./darkTheme').then(({ darkTheme }) => darkTheme)),
  highContrast: later(() => import('./highContrastTheme').then(({ highContrastTheme }) => highContrastTheme)),
};

function shownNow(asked: ThemeChoice): Shown | null {
  const theme = THEMES[asked].now();
  return theme && { asked, drawn: asked, theme };
}

/** Every token as the variable of its name. */
function variablesOf(theme: Theme): CSSProperties {
  return Object.fromEntries(Object.entries(theme).map(([token, value]) => [`--${token}`, value]));
}

/**
 * Fluent's tokens for the CRM's theme. `color-scheme` goes along, else the browser's own controls (the calendar icon of
 * a date field) keep the other theme's colours and vanish. Nothing is drawn before the first theme is here: a light
 * panel would flash up in a dark CRM.
 */
export function FootholdTheme({ theme: asked, children }: { readonly theme: ThemeChoice; readonly children: ReactNode }) {
  const styles = useFootholdThemeStyles();
  const now = shownNow(asked);
  const [kept, keep] = useState(now);
  if (now && kept?.asked !== asked) keep(now);
  const shown = now ?? kept; // another theme stays until the one asked for is here
  const here = shown?.asked === asked;
  useEffect(() => {
    if (here) return;
    let wanted = true;
    const show = (shown: Shown) => {
      if (wanted) keep(shown);
    };
    THEMES[asked].load().then(
      (theme) => show({ asked, drawn: asked, theme }),
      () => show({ asked, drawn: 'light', theme: webLightTheme }),
    );
    return () => {
      wanted = false;
    };
  }, [asked, here]);
  const variables = useMemo(() => shown && variablesOf(shown.theme), [shown]);
  if (shown === null || variables === null) return null;
  return (
    <ThemeContext.Provider value={shown.theme}>
      <div className={mergeClasses(styles.root, styles[shown.drawn])} style={variables}>
        {children}
      </div>
    </ThemeContext.Provider>
  );
}
