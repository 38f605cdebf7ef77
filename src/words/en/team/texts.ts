import { teamBarriers } from './barriers';
import { digest } from './digest';
import { exports } from './exports';
import { figures } from './figures';
import { frame } from './frame';
import { goals } from './goals';
import { honesty } from './honesty';
import { knowledge } from './knowledge';
import { leaders } from './leaders';
import { pay } from './pay';
import { people } from './people';
import { teamRules } from './rules';
import { stuck } from './stuck';
import { thisWeek } from './thisWeek';
import { train } from './train';

/** All texts of the team tab; they come with that area, the panel has none of them. */
export const teamTexts = {
  ...frame,
  ...thisWeek,
  ...people,
  ...figures,
  ...stuck,
  ...teamBarriers,
  ...teamRules,
  ...train,
  ...knowledge,
  ...honesty,
  ...goals,
  ...pay,
  ...leaders,
  ...digest,
  ...exports,
};
