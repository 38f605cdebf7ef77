import type { Message } from '../../message';

/** Words of the fix list. */
export const fixList = {} as const satisfies Readonly<Record<string, Message>>;
