import type { Message } from '../../message';

/** Words of tables, exports and print. */
export const exports = {} as const satisfies Readonly<Record<string, Message>>;
