import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useTeamViewStyles = makeStyles({
  head: {
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXXL} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    '@container area (max-width: 719px)': { paddingInline: tokens.spacingHorizontalM },
  },
  headLine: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  title: { ...typographyStyles.title3, margin: 0, overflowWrap: 'anywhere' },
  line: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
  tools: {
    '@media print': { display: 'none' },
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
  },
  mode: {
    ...typographyStyles.caption1,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground2,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    marginTop: tokens.spacingVerticalS,
    '@media print': { display: 'none' },
  },
  // Fluent's list of tabs does not wrap by itself.
  tabs: { minWidth: 0, '& > [role="tablist"]': { flexWrap: 'wrap' } },
  filters: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, paddingBottom: tokens.spacingVerticalS },
  filter: { minWidth: '140px' },
  waiting: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXXL,
    maxWidth: '1216px',
    margin: '0 auto',
    padding: tokens.spacingHorizontalXXXL,
    '@container area (max-width: 719px)': { padding: tokens.spacingHorizontalM, gap: tokens.spacingVerticalXXL },
  },
});
