import { fixList } from './fixList';
import { learn } from './learn';
import { place } from './place';
import { plays } from './plays';
import { progress } from './progress';
import { seenOfMe } from './seenOfMe';

/** All texts of My progress and of the fix list; they come with that area, the panel has none of them. */
export const progressTexts = { ...progress, ...place, ...plays, ...seenOfMe, ...learn, ...fixList };
