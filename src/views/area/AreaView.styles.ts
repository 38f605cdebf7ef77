import { makeStyles, tokens } from '@fluentui/react-components';

export const useAreaViewStyles = makeStyles({
  root: {
    containerType: 'inline-size',
    containerName: 'area',
    minHeight: '100dvh',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  page: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    maxWidth: '1280px',
    margin: '0 auto',
    padding: tokens.spacingHorizontalXXL,
    '@container area (max-width: 719px)': { padding: tokens.spacingHorizontalM },
  },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', margin: 0 },
});
