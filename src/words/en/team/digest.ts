import type { Message } from '../../message';

/** Words of the weekly digest. */
export const digest = {} as const satisfies Readonly<Record<string, Message>>;
