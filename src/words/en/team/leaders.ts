import type { Message } from '../../message';

/** Words of leaders’ own use, and of exemptions. */
export const leaders = {} as const satisfies Readonly<Record<string, Message>>;
