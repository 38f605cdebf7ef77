import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** The looks of Fluent's message bar for warnings. */
export const useProblemBarStyles = makeStyles({
  bar: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  icon: { flexShrink: 0, fontSize: '20px', height: '20px', color: tokens.colorStatusWarningForeground3 },
  text: { minWidth: 0 },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  body: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
});
