import { makeStyles } from '@fluentui/react-components';

export const useMainCardStyles = makeStyles({
  /** The fields stand in the card as they would without a form. */
  form: { display: 'contents' },
  /** The card fills the place, also where the place is kept higher than the card needs. */
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)' },
});
