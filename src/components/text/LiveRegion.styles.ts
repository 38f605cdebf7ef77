import { makeStyles } from '@fluentui/react-components';

/** Read aloud, not seen. */
export const useLiveRegionStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});
