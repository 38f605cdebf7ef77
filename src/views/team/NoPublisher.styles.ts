import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useNoPublisherStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXXL },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  item: { ...typographyStyles.body1, display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  waits: {
    ...typographyStyles.body1,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground3,
  },
  title: { ...typographyStyles.subtitle2, margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalS}` },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  link: {
    ...typographyStyles.body1,
    paddingBlock: tokens.spacingVerticalXS,
    color: tokens.colorBrandForegroundLink,
  },
});
