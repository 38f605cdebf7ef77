import type { Message } from '../../message';

/** Words of goals and success tests. */
export const goals = {} as const satisfies Readonly<Record<string, Message>>;
