import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useSavedCardStyles = makeStyles({
  check: {
    fontSize: tokens.fontSizeBase500,
    color: tokens.colorStatusSuccessForeground3,
    '@media (forced-colors: active)': { color: 'CanvasText' },
  },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  meta: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  undo: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, marginTop: 'auto' },
  row: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  track: {
    display: 'block',
    height: tokens.strokeWidthThick,
    backgroundColor: tokens.colorNeutralStroke2,
    borderRadius: tokens.borderRadiusCircular,
  },
  bar: {
    display: 'block',
    height: '100%',
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorCompoundBrandStroke,
    transitionProperty: 'width',
    transitionDuration: '1s',
    transitionTimingFunction: 'linear',
    '@media (prefers-reduced-motion: reduce)': { transitionDuration: '0s' },
    '@media (forced-colors: active)': { backgroundColor: 'Highlight' },
  },
});
