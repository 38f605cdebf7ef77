import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

const number = { ...typographyStyles.body1, textAlign: 'end', fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' } as const;

export const useBackCardStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', '& th, & td': { padding: `${tokens.spacingVerticalXS} 0` } },
  what: { ...typographyStyles.body1, textAlign: 'start', overflowWrap: 'anywhere' },
  head: {
    ...typographyStyles.caption1,
    textAlign: 'end',
    color: tokens.colorNeutralForeground3,
    minWidth: '56px',
    paddingInlineStart: tokens.spacingHorizontalS,
  },
  number: { ...number, color: tokens.colorNeutralForeground3 },
  now: { ...number, fontWeight: tokens.fontWeightSemibold },
  up: { ...number, fontWeight: tokens.fontWeightSemibold, color: tokens.colorStatusSuccessForeground1 },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});
