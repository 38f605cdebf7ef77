import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

const rule = `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`;
const NARROW = '@container area (max-width: 719px)';

export const usePeopleStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginBottom: tokens.spacingVerticalM },
  tool: { minWidth: '150px', [NARROW]: { flexGrow: 1 } },
  table: { width: '100%', borderCollapse: 'collapse', [NARROW]: { display: 'block' } },
  head: {
    ...typographyStyles.caption1,
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: rule,
  },
  headRow: { [NARROW]: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' } },
  body: { [NARROW]: { display: 'block' } },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  row: {
    borderBottom: rule,
    [NARROW]: {
      display: 'grid',
      gridTemplateColumns: '1fr auto',
      gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`,
      padding: `${tokens.spacingVerticalS} 0`,
    },
  },
  cell: {
    ...typographyStyles.body1,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    [NARROW]: {
      display: 'flex',
      justifyContent: 'space-between',
      gap: tokens.spacingHorizontalM,
      gridColumn: '1 / -1',
      padding: 0,
      '::before': { content: 'attr(data-label)', color: tokens.colorNeutralForeground3 },
    },
  },
  name: {
    ...typographyStyles.body1Strong,
    textAlign: 'start',
    overflowWrap: 'anywhere',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`,
    [NARROW]: { gridColumn: '1', padding: 0 },
  },
  nameNote: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground3 },
  margin: {
    width: '24%',
    minWidth: '140px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    [NARROW]: { display: 'none' },
  },
  weeks: { [NARROW]: { display: 'none' } },
  last: { textAlign: 'end', [NARROW]: { gridColumn: '2', gridRow: '1' } },
  axis: { display: 'block', width: '100%', overflow: 'visible' },
  note: { ...typographyStyles.body1, color: tokens.colorNeutralForeground3 },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL, display: 'grid', gap: tokens.spacingVerticalS },
  plain: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  item: { ...typographyStyles.body1, display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  sub: { ...typographyStyles.subtitle2, margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}` },
  form: { display: 'grid', gap: tokens.spacingVerticalM },
  kinds: { display: 'grid', gap: tokens.spacingVerticalS },
  kindRow: {
    display: 'grid',
    gridTemplateColumns: 'minmax(90px, 1fr) 2fr auto',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    ...typographyStyles.caption1,
  },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalL,
    marginBottom: tokens.spacingVerticalM,
    ...typographyStyles.caption1,
  },
  legendItem: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  sign: { ...typographyStyles.body1, whiteSpace: 'pre-wrap', margin: `${tokens.spacingVerticalL} 0 0` },
});
