import { makeStyles, tokens } from '@fluentui/react-components';

/** Frames of charts with two axes: numbers of the upright one at the start, texts at the end of lines beside it. */
export const usePlotStyles = makeStyles({
  root: { containerType: 'inline-size', containerName: 'plot' },
  frame: {
    display: 'block',
    width: '100%',
    boxSizing: 'border-box',
    overflow: 'visible',
    paddingInlineStart: '44px',
    paddingInlineEnd: tokens.spacingHorizontalXXL,
  },
  withEnd: { paddingInlineEnd: '164px', '@container plot (max-width: 479px)': { paddingInlineEnd: tokens.spacingHorizontalXXL } },
  wideOnly: { '@container plot (max-width: 479px)': { display: 'none' } },
});
