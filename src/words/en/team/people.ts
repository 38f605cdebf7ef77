import type { Message } from '../../message';

/** Words of people and groups. */
export const people = {} as const satisfies Readonly<Record<string, Message>>;
