import { makeStyles, tokens } from '@fluentui/react-components';

export const useHeaderLineStyles = makeStyles({
  gained: {
    color: tokens.colorStatusSuccessForeground1,
    fontWeight: tokens.fontWeightSemibold,
    '@media (forced-colors: active)': { color: 'CanvasText' },
  },
});
