import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useCardLinkStyles = makeStyles({
  root: {
    ...typographyStyles.body1,
    flexShrink: 0,
    alignSelf: 'flex-start', // its border is seen in forced colours: as wide as its words
    minHeight: '24px',
    padding: `0 ${tokens.spacingHorizontalXS}`,
    marginInline: `calc(-1 * (${tokens.spacingHorizontalXS} + ${tokens.strokeWidthThin}))`,
    border: `${tokens.strokeWidthThin} solid transparent`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    cursor: 'pointer',
    textAlign: 'start',
    ':hover': { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: 'underline' },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    '@media (forced-colors: active)': { color: 'LinkText', ':hover': { color: 'LinkText' } },
  },
});
