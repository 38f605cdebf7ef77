import { type Theme, webLightTheme } from '@fluentui/react-components';
import { createContext } from 'react';

/** The theme that stands, for the parts of Fluent that come after the first paint. */
export const ThemeContext = createContext<Theme>(webLightTheme);
