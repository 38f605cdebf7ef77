import { fixList } from './fixList';
import { learn } from './learn';
import { place } from './place';
import { progress } from './progress';
import { seenOfMe } from './seenOfMe';

/** All texts of My progress and of the fix list; they come with that area, the panel has none of them. */
export const progressTexts = { ...progress, ...place, ...seenOfMe, ...learn, ...fixList };
