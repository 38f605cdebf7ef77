import type { Message } from '../../message';

/** Words of whether it pays. */
export const pay = {} as const satisfies Readonly<Record<string, Message>>;
