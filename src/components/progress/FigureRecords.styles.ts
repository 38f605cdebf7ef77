import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useFigureRecordsStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    ...typographyStyles.body1,
    display: 'flex',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXXS,
    minWidth: 0,
  },
  set: { paddingBlock: tokens.spacingVerticalXS },
  heading: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  value: {
    ...typographyStyles.caption1,
    flexShrink: 0,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
  },
});
