import type { Message } from '../../message';

/** Words of where it is stuck. */
export const stuck = {} as const satisfies Readonly<Record<string, Message>>;
