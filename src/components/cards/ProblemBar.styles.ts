import { makeStyles, tokens } from '@fluentui/react-components';

export const useProblemBarStyles = makeStyles({
  bar: { marginTop: tokens.spacingVerticalXS },
  body: { overflowWrap: 'anywhere', whiteSpace: 'normal', paddingBottom: tokens.spacingVerticalXS },
});
