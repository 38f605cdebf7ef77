import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useResponseStyles = makeStyles({
  note: {
    ...typographyStyles.caption1,
    margin: 0,
    padding: tokens.spacingHorizontalS,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground3,
  },
  other: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, width: '100%' },
  row: { display: 'flex', gap: tokens.spacingHorizontalS },
});
