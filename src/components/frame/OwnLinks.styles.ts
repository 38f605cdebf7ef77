import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useOwnLinksStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: '1fr 1fr' },
  way: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    minWidth: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    '@container panel (max-width: 339px)': { paddingInline: tokens.spacingHorizontalM },
    border: 'none',
    ':last-child': {
      borderInlineStartWidth: tokens.strokeWidthThin,
      borderInlineStartStyle: 'solid',
      borderInlineStartColor: tokens.colorNeutralStroke2,
    },
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    fontFamily: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  icon: { display: 'inline-flex', fontSize: '20px', color: tokens.colorNeutralForeground2 },
  lines: { display: 'flex', flexDirection: 'column', minWidth: 0, flexGrow: 1 },
  title: { ...typographyStyles.body1Strong, overflowWrap: 'anywhere' },
  meta: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});
