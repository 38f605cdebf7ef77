import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useTrainStyles = makeStyles({
  heard: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    marginTop: tokens.spacingVerticalM,
    padding: 0,
    border: 'none',
    '& > button[aria-pressed="true"]': {
      backgroundColor: tokens.colorNeutralBackground1Selected,
      fontWeight: tokens.fontWeightSemibold,
    },
  },
  legend: { ...typographyStyles.body1, padding: 0, marginBottom: tokens.spacingVerticalXS },
  lesson: { display: 'grid', gap: tokens.spacingVerticalS },
});
