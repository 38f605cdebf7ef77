import { makeStyles, shorthands, tokens, typographyStyles } from '@fluentui/react-components';

export const useFieldStyles = makeStyles({
  field: { minWidth: 0 },
  row: { display: 'flex', alignItems: 'stretch', gap: tokens.spacingHorizontalS, minWidth: 0 },
  below: { display: 'flex', justifyContent: 'flex-end', gap: tokens.spacingHorizontalS },
  grow: { flexGrow: 1, flexBasis: 0, minWidth: 0, fontVariantNumeric: 'tabular-nums' },
  textarea: { flexGrow: 1, minWidth: 0 },
  column: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  hint: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXXS },
  message: { overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  select: {
    ...typographyStyles.body1,
    flexGrow: 1,
    flexBasis: 0,
    minWidth: 0,
    minHeight: '32px',
    paddingInline: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    ':disabled': { color: tokens.colorNeutralForeground2, opacity: 1 },
    '&[aria-invalid="true"]': shorthands.borderColor(tokens.colorPaletteRedBorder2),
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  choices: { display: 'flex', flexDirection: 'column', maxHeight: '240px', overflowY: 'auto', flexGrow: 1 },
});
