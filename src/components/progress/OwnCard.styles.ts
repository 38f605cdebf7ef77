import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

const NARROW = '@container area (max-width: 719px)';

/** The flat card of My progress and the texts in it. */
export const useOwnCardStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    boxSizing: 'border-box',
    minWidth: 0,
    padding: tokens.spacingHorizontalXXL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    [NARROW]: { padding: tokens.spacingHorizontalM },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'baseline',
    gap: tokens.spacingHorizontalS,
  },
  title: { ...typographyStyles.subtitle2, margin: 0, color: tokens.colorNeutralForeground1 },
  heading: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorNeutralForeground1 },
  aside: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground1, overflowWrap: 'anywhere' },
  quiet: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  meta: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  list: { listStyle: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  row: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalS,
    ':not(:first-child)': { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
    ':first-child': { paddingTop: 0 },
    ':last-child': { paddingBottom: 0 },
  },
  grow: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, gap: tokens.spacingVerticalXXS },
  sign: { display: 'inline-flex', flexShrink: 0, fontSize: tokens.fontSizeBase500, color: tokens.colorNeutralForeground3 },
  /** A result beside a name: it stays on one line. */
  result: { ...typographyStyles.caption1, flexShrink: 0, whiteSpace: 'nowrap', color: tokens.colorNeutralForeground3 },
  number: { fontVariantNumeric: 'tabular-nums', flexShrink: 0 },
  person: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, paddingBlock: tokens.spacingVerticalXS },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    [NARROW]: { display: 'block' },
  },
  body: { [NARROW]: { display: 'block' } },
  headRow: { [NARROW]: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' } },
  th: {
    ...typographyStyles.caption1Strong,
    textAlign: 'start',
    paddingBlock: tokens.spacingVerticalS,
    paddingInlineEnd: tokens.spacingHorizontalM,
  },
  tr: {
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: { display: 'block', paddingBlock: tokens.spacingVerticalS },
  },
  td: {
    ...typographyStyles.body1,
    verticalAlign: 'top',
    textAlign: 'start',
    paddingBlock: tokens.spacingVerticalM,
    paddingInlineEnd: tokens.spacingHorizontalM,
    overflowWrap: 'anywhere',
    [NARROW]: { display: 'block', padding: 0 },
  },
  /** The column's name where the table is paragraphs. */
  label: {
    display: 'none',
    [NARROW]: { ...typographyStyles.caption1, display: 'inline', color: tokens.colorNeutralForeground3 },
  },
  who: { fontWeight: tokens.fontWeightSemibold },
  kept: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  /** A switch without Fluent's own margin at its start: it stands on the card's edge. */
  switch: { marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
  /** Likewise tabs: their first word stands on the edge, and three of them fit. */
  tabs: { marginInline: `calc(-1 * ${tokens.spacingHorizontalS})` },
  /** A quiet button as wide as its word. */
  snug: { minWidth: 'auto' },
  points: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalL,
  },
  parts: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  block: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minWidth: 0 },
});
