import { makeStyles, tokens } from '@fluentui/react-components';

export const useQuietButtonStyles = makeStyles({
  root: {
    minWidth: 'auto',
    minHeight: '28px',
    maxWidth: '100%',
    fontWeight: tokens.fontWeightRegular,
    paddingInline: tokens.spacingHorizontalXS,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    color: tokens.colorNeutralForeground2,
    textAlign: 'start',
  },
});
