import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** The looks of Fluent's field and label. */
export const useFieldFrameStyles = makeStyles({
  root: { display: 'grid', minWidth: 0 },
  label: {
    maxWidth: 'max-content',
    paddingBlock: tokens.spacingVerticalXXS,
    marginBottom: tokens.spacingVerticalXXS,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
  },
  required: { color: tokens.colorPaletteRedForeground3, paddingInlineStart: tokens.spacingHorizontalXS },
  below: { ...typographyStyles.caption1, marginTop: tokens.spacingVerticalXXS, color: tokens.colorNeutralForeground3 },
  error: { color: tokens.colorPaletteRedForeground1, paddingInlineStart: `calc(12px + ${tokens.spacingHorizontalXS})` },
  sign: {
    display: 'inline-block',
    fontSize: '12px',
    lineHeight: '0',
    verticalAlign: '-1px',
    marginInlineStart: `calc(-12px - ${tokens.spacingHorizontalXS})`,
    marginInlineEnd: tokens.spacingHorizontalXS,
  },
});
