import { makeStyles, tokens } from '@fluentui/react-components';

export const useQuietButtonStyles = makeStyles({
  root: {
    minWidth: 'auto',
    minHeight: '28px',
    fontWeight: tokens.fontWeightRegular,
    paddingInline: tokens.spacingHorizontalXS,
    // The padding and the border that forced colours show, so that the text aligns with the text above.
    marginInline: `calc(-1 * (${tokens.spacingHorizontalXS} + ${tokens.strokeWidthThin}))`,
    '& > span': { fontSize: tokens.fontSizeBase300, width: 'auto', height: 'auto' },
    '& svg': { width: '1em', height: '1em' },
    color: tokens.colorNeutralForeground2,
    textAlign: 'start',
  },
});
