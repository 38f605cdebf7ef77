import { makeStyles } from '@fluentui/react-components';

export const useRecordLinkStyles = makeStyles({
  root: {
    minHeight: '24px',
    textAlign: 'start',
    overflowWrap: 'anywhere',
    '@media (forced-colors: active)': { color: 'LinkText' },
  },
});
