import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useStackedBarStyles = makeStyles({
  bar: { display: 'flex', gap: '2px', minWidth: 0 },
  part: { position: 'relative', minWidth: '2px', flexBasis: 0 },
  inside: {
    ...typographyStyles.caption1Strong,
    position: 'absolute',
    inset: 0,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground1,
  },
  onMain: { color: tokens.colorNeutralForegroundInverted, '@media (forced-colors: active)': { color: 'Canvas' } },
  legend: { display: 'grid', gap: tokens.spacingVerticalXS, margin: 0, marginTop: tokens.spacingVerticalM, padding: 0 },
  item: {
    ...typographyStyles.body1,
    display: 'grid',
    gridTemplateColumns: '12px minmax(0, 1fr) auto auto',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground1,
    fontVariantNumeric: 'tabular-nums',
  },
  count: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, textAlign: 'end' },
  value: { textAlign: 'end', minWidth: '3.5rem' },
});
