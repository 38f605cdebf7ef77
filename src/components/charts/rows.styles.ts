import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** Rows on a shared axis: dots with margins, before and after, tracks. */
export const useRowsStyles = makeStyles({
  root: { containerType: 'inline-size', containerName: 'rows' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(110px, 28%) minmax(0, 1fr) minmax(0, auto)',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    '@container rows (max-width: 479px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  label: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground1, overflowWrap: 'anywhere' },
  note: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground3 },
  end: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground1,
    width: '8rem',
    '@container rows (max-width: 479px)': { width: 'auto', paddingBottom: tokens.spacingVerticalS },
  },
  plot: {
    display: 'block',
    width: '100%',
    overflow: 'visible',
    paddingInline: tokens.spacingHorizontalL,
    boxSizing: 'border-box',
  },
});
