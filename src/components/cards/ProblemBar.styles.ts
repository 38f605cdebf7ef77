import { makeStyles } from '@fluentui/react-components';

export const useProblemBarStyles = makeStyles({
  body: { overflowWrap: 'anywhere', whiteSpace: 'normal', paddingBottom: '4px' },
});
