import { learnLaterTexts, learnTexts } from './en';
import { area } from './en/area';
import { teamTexts } from './en/team/texts';

/** Adds the words of the team tab to the catalogue; with those of the panel's parts that stand in it too. */
export async function learnTeam(): Promise<void> {
  learnTexts({ ...area, ...teamTexts });
  await learnLaterTexts();
}
