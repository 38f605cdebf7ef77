import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

const line = `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`;

export const useDataTableStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: { ...typographyStyles.body1, width: '100%', borderCollapse: 'collapse', color: tokens.colorNeutralForeground1 },
  head: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground3,
    textAlign: 'start',
    verticalAlign: 'bottom',
    padding: tokens.spacingHorizontalS,
    borderBottom: line,
  },
  cell: { textAlign: 'start', fontWeight: tokens.fontWeightRegular, padding: tokens.spacingHorizontalS, borderBottom: line },
  first: { minWidth: '120px' },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  total: { fontWeight: tokens.fontWeightSemibold },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});
