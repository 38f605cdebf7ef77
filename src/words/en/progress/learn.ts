import type { Message } from '../../message';

/** Words of what came of it, the first 14 days, lessons and shortcuts. */
export const learn = {} as const satisfies Readonly<Record<string, Message>>;
