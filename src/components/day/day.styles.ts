import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useDayStyles = makeStyles({
  names: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, gap: tokens.spacingVerticalXS },
  counts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(4, minmax(0, 1fr))',
    columnGap: tokens.spacingHorizontalS,
    '@container panel (max-width: 339px)': {
      gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
      rowGap: tokens.spacingVerticalXS,
    },
  },
  cell: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  number: { ...typographyStyles.subtitle2, fontVariantNumeric: 'tabular-nums', color: tokens.colorNeutralForeground1 },
  none: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
});
