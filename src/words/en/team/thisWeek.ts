import type { Message } from '../../message';

/** Words of what to do this week. */
export const thisWeek = {} as const satisfies Readonly<Record<string, Message>>;
