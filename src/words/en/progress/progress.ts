import type { Message } from '../../message';

/** Words of My progress: the frame, the score and what it is made of, weeks, looking back, goals. */
export const progress = {
  'progress.title': 'My progress',
  'progress.week': 'Week {week}, {from:date} to {to:date} · for your eyes',
} as const satisfies Readonly<Record<string, Message>>;
