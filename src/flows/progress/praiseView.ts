import type { PraiseView } from '../../model/place';
import { prizesOf } from '../../programme/prizes';
import { readBoard } from '../team/readSheetDoc';
import { choiceView, type PlaceInput } from './placeView';
import { cohortsIn, readOwnWeek } from './readOwnWeek';

/** Winners of an award that are shown at most, whatever a board says. */
const MOST = 10;

/**
 * The praise board of the own group (D21, D22, E14): who chose to be named, first ones only; the own standing for the person alone;
 * badges only where they were chosen. Works-council mode praises nobody by name.
 */
export function praiseView(input: PlaceInput): PraiseView {
  const { programme, standing, boards } = input;
  const [row] = standing.rows;
  const own = (row && readOwnWeek(row.measures)) ?? { place: null, awards: [], badges: [] };
  const cohorts = own.place ? [own.place.cohort] : row ? cohortsIn(row.tally) : [];
  const newest =
    boards
      .map(({ week }) => week)
      .sort()
      .at(-1) ?? '';
  // The narrowest board of the newest week that the person belongs to.
  const board = cohorts
    .map((key) => boards.find(({ cohort, week }) => cohort === key && week === newest))
    .find((found) => found !== undefined);
  const awards = (board && readBoard(board.text)?.awards) ?? [];
  const shown = awards.some(({ winners }) => winners.length > 0) || own.awards.length > 0;
  const none = programme.awards === undefined ? 'off' : 'none';
  const state = programme.privacyMode === 'worksCouncil' ? 'worksCouncil' : shown ? 'shown' : none;
  const badges = choiceView('badges', input, own.badges.length > 0);
  const isShown = state === 'shown';
  const names = choiceView('names', input, false);
  // Who asked for neither a place nor a name on the board reads the own figure without a rank (E14).
  const mayRank = names.on || choiceView('ranking', input, false).on;
  const { prizes } = programme;
  // Ties are shared among all who tie, so prizes are told from the award as it was made.
  const given = awards.map((award) => [award.kind, prizes ? prizesOf(award, prizes) : []] as const);
  return {
    state,
    awards: isShown ? awards.map((award) => ({ ...award, winners: award.winners.filter(({ rank }) => rank <= MOST) })) : [],
    ...(isShown && prizes && prizes.list.length > 0 ? { prizes: Object.fromEntries(given) } : {}),
    own: isShown ? own.awards.map((each) => (mayRank ? each : { ...each, rank: null })) : [],
    names,
    badges,
    won: badges.on && badges.offered ? own.badges : [],
  };
}
