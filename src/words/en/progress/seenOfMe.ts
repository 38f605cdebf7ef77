import type { Message } from '../../message';

/** Words of what is seen of a person, and of who looked. */
export const seenOfMe = {} as const satisfies Readonly<Record<string, Message>>;
