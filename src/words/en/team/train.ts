import type { Message } from '../../message';

/** Words of what to train this week. */
export const train = {} as const satisfies Readonly<Record<string, Message>>;
