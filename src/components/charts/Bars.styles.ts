import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

export const useBarsStyles = makeStyles({
  root: { display: 'grid', gap: tokens.spacingVerticalSNudge, containerType: 'inline-size', containerName: 'bars' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(96px, 34%) minmax(0, 1fr)',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    '@container bars (max-width: 359px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  label: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground1,
    textAlign: 'end',
    overflowWrap: 'anywhere',
    '@container bars (max-width: 359px)': { textAlign: 'start' as const },
  },
  bar: {
    display: 'flex',
    alignItems: 'center',
    minWidth: 0,
    minHeight: '26px',
    borderInlineStartWidth: tokens.strokeWidthThin,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke1,
  },
  value: {
    ...typographyStyles.caption1Strong,
    color: tokens.colorNeutralForeground1,
    fontVariantNumeric: 'tabular-nums',
    paddingInlineStart: tokens.spacingHorizontalS,
    whiteSpace: 'nowrap',
  },
  note: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: 'tabular-nums',
    paddingInlineStart: tokens.spacingHorizontalSNudge,
    whiteSpace: 'nowrap',
  },
});
