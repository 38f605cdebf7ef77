import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useConflictCardStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  meta: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  gain: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  side: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    '@container panel (max-width: 339px)': { flexDirection: 'column', alignItems: 'stretch' },
  },
  what: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  value: { ...typographyStyles.body1Strong, overflowWrap: 'anywhere', fontVariantNumeric: 'tabular-nums' },
  button: { flexShrink: 0, minWidth: '104px' },
});
