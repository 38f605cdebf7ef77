import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useBarrierStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    paddingBlock: tokens.spacingVerticalM,
    ':not(:first-child)': { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  name: { ...typographyStyles.body1Strong, flexGrow: 2, flexBasis: '220px', minWidth: 0, overflowWrap: 'anywhere' },
  who: { ...typographyStyles.body1, flexGrow: 1, flexBasis: '140px', minWidth: 0 },
  effect: { ...typographyStyles.caption1, flexGrow: 2, flexBasis: '180px', minWidth: 0, color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  form: { display: 'grid', gap: tokens.spacingVerticalS, flexBasis: '100%', maxWidth: '560px' },
});
