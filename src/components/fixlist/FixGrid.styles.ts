import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

const NARROW = '@container area (max-width: 719px)';

/** The grid: a table, and below 720 px one card a row. */
export const useFixGridStyles = makeStyles({
  table: {
    ...typographyStyles.body1,
    width: '100%',
    borderCollapse: 'collapse',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground1,
    [NARROW]: { display: 'block' },
  },
  head: { [NARROW]: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' } },
  body: { [NARROW]: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM } },
  th: {
    ...typographyStyles.body1,
    textAlign: 'start',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground3,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { paddingInlineStart: 0 },
  },
  row: {
    verticalAlign: 'top',
    [NARROW]: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      columnGap: tokens.spacingHorizontalM,
      padding: tokens.spacingHorizontalM,
      backgroundColor: tokens.colorNeutralBackground1,
      border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
      borderRadius: tokens.borderRadiusXLarge,
    },
  },
  cell: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    ':first-child': { paddingInlineStart: 0 },
    ':last-child': { paddingInlineEnd: 0 },
    [NARROW]: { padding: `${tokens.spacingVerticalXXS} 0`, border: 'none' },
  },
  name: { minWidth: '120px', [NARROW]: { gridColumn: 1 } },
  money: { textAlign: 'end', whiteSpace: 'nowrap', [NARROW]: { gridColumn: 1, textAlign: 'start' } },
  // Wide enough for the usual words of a stage and of a date: only what is longer is broken.
  stage: { minWidth: '92px', color: tokens.colorNeutralForeground2, [NARROW]: { gridColumn: 1 } },
  present: { minWidth: '84px', [NARROW]: { gridColumn: 1 } },
  editor: { minWidth: '160px', [NARROW]: { gridColumn: '1 / -1', paddingBlock: tokens.spacingVerticalS } },
  state: { minWidth: '176px', [NARROW]: { gridColumn: '1 / -1' } },
  more: { width: '32px', [NARROW]: { gridColumn: 2, gridRow: 1, width: 'auto' } },
  form: { [NARROW]: { gridColumn: '1 / -1' } },
  quiet: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground3 },
  blank: { color: tokens.colorNeutralForeground3 },
  /** The column's name inside a card. */
  label: {
    display: 'none',
    [NARROW]: { ...typographyStyles.caption1, display: 'inline', color: tokens.colorNeutralForeground3 },
  },
  controls: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  targets: {
    listStyleType: 'none',
    margin: 0,
    padding: `0 0 ${tokens.spacingVerticalXS}`,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
  },
  control: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, minWidth: 0, '& > *': { minWidth: 0 } },
});

export const useRowStateStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '24px' },
  word: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, flexGrow: 1 },
  icon: { display: 'inline-flex', fontSize: '16px' },
  quiet: { color: tokens.colorNeutralForeground3 },
  saved: { color: tokens.colorStatusSuccessForeground1 },
  refused: { color: tokens.colorStatusDangerForeground1 },
  look: { color: tokens.colorStatusWarningForeground1 },
  busy: { color: tokens.colorCompoundBrandForeground1 },
  spin: {
    animationName: { to: { transform: 'rotate(360deg)' } },
    animationDuration: '1.5s',
    animationIterationCount: 'infinite',
    animationTimingFunction: 'linear',
    '@media (prefers-reduced-motion: reduce)': { animationName: 'none' },
  },
  text: {
    ...typographyStyles.caption1,
    margin: 0,
    color: tokens.colorNeutralForeground3,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-line',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});
