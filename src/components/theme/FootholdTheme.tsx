import { FluentProvider, mergeClasses, teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useFootholdThemeStyles } from './FootholdTheme.styles';

/** The CRM's theme as the host tells it. */
export type ThemeChoice = 'light' | 'dark' | 'highContrast';

const THEMES = { light: webLightTheme, dark: webDarkTheme, highContrast: teamsHighContrastTheme };

/**
 * Fluent's tokens for the CRM's theme. `color-scheme` goes along, else the browser's own controls (the calendar icon of
 * a date field) keep the other theme's colours and vanish.
 */
export function FootholdTheme({ theme, children }: { readonly theme: ThemeChoice; readonly children: ReactNode }) {
  const styles = useFootholdThemeStyles();
  return (
    <FluentProvider theme={THEMES[theme]} className={mergeClasses(styles.root, styles[theme])}>
      {children}
    </FluentProvider>
  );
}
