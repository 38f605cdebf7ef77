import { announcements } from './announcements';
import { barriers } from './barriers';
import { customerLater } from './customerLater';
import { day } from './day';
import { expects } from './expects';
import { logLater } from './logLater';
import { panelLater } from './panelLater';
import { reasons } from './reasons';
import { seen } from './seen';

/** Texts that no first paint has: of opened cards, menus, forms and of what is read aloud after an action. */
export const laterTexts = {
  ...panelLater,
  ...logLater,
  ...customerLater,
  ...day,
  ...reasons,
  ...seen,
  ...announcements,
  ...barriers,
};

export { expects };
