import { makeStyles, tokens } from '@fluentui/react-components';

export const usePanelViewStyles = makeStyles({
  root: {
    containerType: 'inline-size',
    containerName: 'panel',
    display: 'flex',
    flexDirection: 'column',
    minHeight: '100dvh',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  body: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalL,
    '@container panel (max-width: 339px)': { padding: tokens.spacingHorizontalM },
  },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', margin: 0 },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalL,
    '@container panel (min-width: 720px)': { gridTemplateColumns: 'minmax(0, 1fr) 296px', alignItems: 'start' },
  },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minWidth: 0 },
});
