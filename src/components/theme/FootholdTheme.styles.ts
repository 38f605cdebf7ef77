import { makeStyles, tokens } from '@fluentui/react-components';

export const useFootholdThemeStyles = makeStyles({
  root: {
    minHeight: '100%',
    textAlign: 'start',
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightRegular,
    lineHeight: tokens.lineHeightBase300,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    '@media (forced-colors: active)': { colorScheme: 'light dark', '& [data-fui-icon]': { forcedColorAdjust: 'auto' } },
  },
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  // Its ground is black: without forced colours the browser's own signs must be the light ones.
  highContrast: { colorScheme: 'dark' },
});
