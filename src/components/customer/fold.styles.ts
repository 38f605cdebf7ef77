import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** A section that is folded to one line; what it opens to comes later and has styles of its own. */
export const useFoldStyles = makeStyles({
  section: {
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalS,
    minWidth: 0,
  },
  toggle: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    width: '100%',
    minHeight: '44px',
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    textAlign: 'start',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  names: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  chevron: { flexShrink: 0, display: 'inline-flex', fontSize: tokens.fontSizeBase400 },
  turned: { transform: 'rotate(180deg)' },
  meta: {
    ...typographyStyles.caption1,
    margin: 0,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
    fontVariantNumeric: 'tabular-nums',
  },
});
