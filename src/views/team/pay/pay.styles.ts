import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const usePayStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
    gap: tokens.spacingHorizontalXXL,
  },
  small: { ...typographyStyles.body1Strong, margin: 0, marginTop: tokens.spacingVerticalS },
  list: {
    ...typographyStyles.body1,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalXL,
    color: tokens.colorNeutralForeground2,
  },
});
