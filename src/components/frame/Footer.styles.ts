import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useFooterStyles = makeStyles({
  root: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    '@container panel (max-width: 339px)': { paddingInline: tokens.spacingHorizontalM },
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '28px' },
  summary: {
    minHeight: '28px',
    lineHeight: '28px',
    cursor: 'pointer',
    ':focus-visible': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  title: { ...typographyStyles.body1Strong, marginInlineEnd: tokens.spacingHorizontalXS },
  score: { ...typographyStyles.body1Strong, fontVariantNumeric: 'tabular-nums' },
  meta: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  measures: { margin: 0, paddingBlock: tokens.spacingVerticalXS },
  measure: { ...typographyStyles.caption1, display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  value: { margin: 0, color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  how: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
});
