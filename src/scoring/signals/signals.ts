import type { Signal } from '../signal';
import { active } from './active';
import { attached } from './attached';
import { chosen } from './chosen';
import { closedWithin } from './closedWithin';
import { completedWithin } from './completedWithin';
import { country } from './country';
import { createdWithin } from './createdWithin';
import { dateWithin } from './dateWithin';
import { decisionMaker } from './decisionMaker';
import { enteredAtOnce } from './enteredAtOnce';
import { enteredInTime } from './enteredInTime';
import { firstTouch } from './firstTouch';
import { followedUp } from './followedUp';
import { given } from './given';
import { isTrue } from './isTrue';
import { movedWithin } from './movedWithin';
import { moving } from './moving';
import { noTwin } from './noTwin';
import { numberOver } from './numberOver';
import { oneOf } from './oneOf';
import { original } from './original';
import { outcomeText } from './outcomeText';
import { path } from './path';
import { phaseAge } from './phaseAge';
import { plannedActivity } from './plannedActivity';
import { primaryContact } from './primaryContact';
import { pushes } from './pushes';
import { reached } from './reached';
import { realNumber } from './realNumber';
import { realText } from './realText';
import { recordedInTime } from './recordedInTime';
import { status } from './status';
import { touched } from './touched';
import { uniqueAmount } from './uniqueAmount';
import { usableContact } from './usableContact';
import { usableEmail } from './usableEmail';
import { usablePhone } from './usablePhone';
import { usableWebsite } from './usableWebsite';

const LIST: readonly Signal[] = [
  active,
  attached,
  chosen,
  closedWithin,
  completedWithin,
  country,
  createdWithin,
  dateWithin,
  decisionMaker,
  enteredAtOnce,
  enteredInTime,
  firstTouch,
  followedUp,
  given,
  isTrue,
  movedWithin,
  moving,
  noTwin,
  numberOver,
  oneOf,
  original,
  outcomeText,
  path,
  phaseAge,
  plannedActivity,
  primaryContact,
  pushes,
  reached,
  realNumber,
  realText,
  recordedInTime,
  status,
  touched,
  uniqueAmount,
  usableContact,
  usableEmail,
  usablePhone,
  usableWebsite,
];

/** The closed list: a condition may name these and no other. */
export const SIGNALS: ReadonlyMap<string, Signal> = new Map(LIST.map((signal) => [signal.name, signal]));
