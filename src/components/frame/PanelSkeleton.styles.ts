import { makeStyles, tokens } from '@fluentui/react-components';

export const usePanelSkeletonStyles = makeStyles({
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', margin: 0 },
  lines: { display: 'flex', flexDirection: 'column', flexGrow: 1, gap: tokens.spacingVerticalS },
  card: { gap: tokens.spacingVerticalM, minHeight: '210px' },
  rows: {
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'space-around',
    minHeight: '73px',
    paddingInline: tokens.spacingHorizontalL,
  },
});
