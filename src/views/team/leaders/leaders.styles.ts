import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useLeadersStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  lines: { margin: 0, display: 'grid', gap: tokens.spacingVerticalS },
  line: { ...typographyStyles.body1, display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  ask: { ...typographyStyles.body1, margin: `${tokens.spacingVerticalM} 0`, color: tokens.colorNeutralForeground2 },
  note: { ...typographyStyles.caption1, margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorNeutralForeground3 },
});
