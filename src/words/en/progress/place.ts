import type { Message } from '../../message';

/** Words of the own place among peers and of the praise board. */
export const place = {} as const satisfies Readonly<Record<string, Message>>;
