import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

const NARROW = '@container area (max-width: 719px)';
const line = `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`;

export const useGoalsStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  goal: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 6fr) minmax(0, 2fr) minmax(0, 2fr)',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXXL,
    rowGap: tokens.spacingVerticalXS,
    paddingBlock: tokens.spacingVerticalM,
    ':not(:first-child)': { borderTop: line },
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  name: { ...typographyStyles.body1Strong, overflowWrap: 'anywhere' },
  small: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground3 },
  by: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, textAlign: 'end', [NARROW]: { textAlign: 'start' } },
  test: {
    display: 'grid',
    gridTemplateColumns: '130px 80px minmax(0, 3fr) minmax(0, 2fr)',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalS,
    ...typographyStyles.body1,
    ':not(:first-child)': { borderTop: line },
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  state: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  waiting: { fontWeight: tokens.fontWeightSemibold },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  brand: { color: tokens.colorCompoundBrandForeground1, '@media (forced-colors: active)': { color: 'Highlight' } },
  table: { width: '100%', borderCollapse: 'collapse', ...typographyStyles.body1 },
  evidence: { marginBlock: tokens.spacingVerticalS },
});
