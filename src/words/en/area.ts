import type { Message } from '../message';

/** Words that My progress and the team tab share. */
export const area = {
  'area.reading': 'Reading your figures',
  'area.retry': 'Try again',
  'area.part': 'This part did not load',
  'area.partBody': 'The rest of the page is not affected.',
  'area.showTable': 'Show table',
  'area.showChart': 'Show chart',
} as const satisfies Readonly<Record<string, Message>>;
