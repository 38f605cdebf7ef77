import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useFrameStyles = makeStyles({
  note: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  bar: {
    display: 'block',
    flexShrink: 0,
    maxWidth: '100%',
    backgroundColor: tokens.colorNeutralStencil1,
    borderRadius: tokens.borderRadiusMedium,
    '@media (forced-colors: active)': { backgroundColor: 'GrayText' },
  },
  round: { borderRadius: tokens.borderRadiusCircular },
});
