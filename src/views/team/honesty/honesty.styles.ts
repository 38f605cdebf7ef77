import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useHonestyStyles = makeStyles({
  checks: { display: 'grid', gap: tokens.spacingVerticalM, listStyleType: 'none', margin: 0, padding: 0 },
  line: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalM, ...typographyStyles.body1 },
  share: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  of: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  people: { listStyleType: 'none', margin: 0, marginTop: tokens.spacingVerticalM, padding: 0 },
  person: {
    ...typographyStyles.body1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    paddingBlock: tokens.spacingVerticalS,
    ':not(:first-child)': { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  name: { ...typographyStyles.body1Strong, flexGrow: 1, flexBasis: '160px', minWidth: 0, overflowWrap: 'anywhere' },
  state: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minWidth: '110px' },
  reasons: { flexGrow: 3, flexBasis: '260px', minWidth: 0 },
  evidence: { flexBasis: '100%', margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  form: { display: 'grid', gap: tokens.spacingVerticalS, maxWidth: '560px', marginTop: tokens.spacingVerticalM },
});
