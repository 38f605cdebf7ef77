import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useLogFormStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    '@container panel (max-width: 339px)': { padding: tokens.spacingHorizontalM },
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  row: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  end: { display: 'flex', justifyContent: 'flex-end' },
  meta: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  problem: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground1, overflowWrap: 'anywhere' },
});
