import { FluentProvider } from '@fluentui/react-components';
import { type ReactNode, useContext, useMemo } from 'react';
import { restOfTheme } from './restOfTheme';
import { ThemeContext } from './themeContext';

/** Around a part that is made of Fluent's own components: its whole theme, also for what it lays over the page. */
export function FluentPart({ children }: { readonly children: ReactNode }) {
  const theme = useContext(ThemeContext);
  const whole = useMemo(() => ({ ...restOfTheme, ...theme }), [theme]);
  // Fluent gives menus the class of the provider: what is meant for this element alone stands in its style.
  return (
    <FluentProvider theme={whole} style={{ display: 'contents' }}>
      {children}
    </FluentProvider>
  );
}
