/** What a manager may have heard when asking why a part is not used. */
export const HEARD = ['notKnown', 'takesTooLong', 'noUse', 'noAccess', 'other'] as const;
export type Heard = (typeof HEARD)[number];
