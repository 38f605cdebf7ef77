import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useProgressViewStyles = makeStyles({
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
    maxWidth: '1080px',
    margin: '0 auto',
    padding: tokens.spacingHorizontalXXL,
    '@container area (max-width: 719px)': { padding: tokens.spacingHorizontalL },
    '@container area (max-width: 339px)': { padding: tokens.spacingHorizontalM },
  },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalXL,
    '@container area (min-width: 720px)': { gridTemplateColumns: 'minmax(0, 1fr) 296px', alignItems: 'start' },
  },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL, minWidth: 0, ':empty': { display: 'none' } },
  title: { ...typographyStyles.title3, margin: 0, outline: 'none' },
  line: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
});
