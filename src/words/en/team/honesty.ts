import type { Message } from '../../message';

/** Words of the pipeline’s honesty and of readiness for pay. */
export const honesty = {} as const satisfies Readonly<Record<string, Message>>;
