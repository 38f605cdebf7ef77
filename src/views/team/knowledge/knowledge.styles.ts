import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useKnowledgeStyles = makeStyles({
  stack: { display: 'grid', gap: tokens.spacingVerticalM },
  ends: {
    ...typographyStyles.caption1,
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
  },
});
