import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

const FORCED = '@media (forced-colors: active)';
const ramp = (percent: number) =>
  ({
    backgroundColor: `color-mix(in srgb, ${tokens.colorCompoundBrandStroke} ${percent}%, ${tokens.colorNeutralBackground1})`,
  }) as const;

export const useMatrixStyles = makeStyles({
  scroll: { overflowX: 'auto', paddingBottom: tokens.spacingVerticalXXS },
  grid: {
    display: 'grid',
    gap: '2px',
    alignItems: 'center',
    ...typographyStyles.caption1,
    fontVariantNumeric: 'tabular-nums',
  },
  head: {
    color: tokens.colorNeutralForeground1,
    textAlign: 'center',
    paddingInline: tokens.spacingHorizontalXXS,
    paddingBlock: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
  name: { color: tokens.colorNeutralForeground1, paddingInlineEnd: tokens.spacingHorizontalM, overflowWrap: 'anywhere' },
  total: {
    ...typographyStyles.caption1Strong,
    textAlign: 'end',
    paddingInlineStart: tokens.spacingHorizontalS,
    whiteSpace: 'nowrap',
  },
  cell: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    minHeight: '26px',
    borderRadius: tokens.borderRadiusSmall,
    color: tokens.colorNeutralForeground1,
    [FORCED]: { border: `${tokens.strokeWidthThin} solid CanvasText`, color: 'CanvasText' },
  },
  none: { backgroundColor: tokens.colorNeutralBackground2, color: tokens.colorNeutralForeground3 },
  step0: ramp(7),
  step1: ramp(22),
  step2: ramp(42),
  step3: { ...ramp(68), ...typographyStyles.caption1Strong },
  step4: {
    ...typographyStyles.caption1Strong,
    backgroundColor: tokens.colorCompoundBrandStroke,
    color: tokens.colorNeutralForegroundInverted,
    [FORCED]: { backgroundColor: 'CanvasText', color: 'Canvas', forcedColorAdjust: 'none' },
  },
  few: {
    backgroundImage: `repeating-linear-gradient(135deg, ${tokens.colorNeutralStroke2} 0 2px, transparent 2px 6px)`,
    color: tokens.colorNeutralForeground3,
  },
  bars: { display: 'flex', flexDirection: 'column', justifyContent: 'flex-end', alignItems: 'center', height: '72px' },
  barValue: { ...typographyStyles.caption1Strong, color: tokens.colorNeutralForeground1 },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    marginBottom: tokens.spacingVerticalS,
  },
  swatch: { minHeight: '18px', paddingInline: tokens.spacingHorizontalSNudge },
  fewSwatch: { width: '18px' },
});
