import { learnLaterTexts, learnTexts } from './en';
import { area } from './en/area';
import { progressTexts } from './en/progress/texts';

/** Adds the words of My progress to the catalogue; with those of the panel's parts that stand in it too. */
export async function learnProgress(): Promise<void> {
  learnTexts({ ...area, ...progressTexts });
  await learnLaterTexts();
}
