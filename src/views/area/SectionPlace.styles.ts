import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useSectionPlaceStyles = makeStyles({
  place: { minWidth: 0, outline: 'none', ':empty': { display: 'none' } },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    '@container area (max-width: 719px)': { padding: tokens.spacingHorizontalM },
  },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});
