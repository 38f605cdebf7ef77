import type { Message } from '../../message';

/** Words of knowledge: what is usable, where it comes from, what it covers. */
export const knowledge = {} as const satisfies Readonly<Record<string, Message>>;
