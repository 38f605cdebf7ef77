const alike = (activity: string) => `(SELECT COUNT(*) FROM own_activity o WHERE o.owner = ${activity}.owner
  AND o.words = ${activity}.words AND o.id <> ${activity}.id
  AND abs(julianday(o.created_at) - julianday(${activity}.created_at)) <= 30 + 1e-9)`;

const together = (activity: string) => `(SELECT COUNT(*) FROM own_activity o WHERE o.owner = ${activity}.owner
  AND abs(julianday(o.created_at) - julianday(${activity}.created_at)) * 1440 <= 5 + 1e-5)`;

/** The same text as two others within 30 days, or one of ten within five minutes. */
export const isCopy = (activity: string) => `(${alike(activity)} >= 2 OR ${together(activity)} >= 10)`;

/** One of ten with the same written words within 30 days, or of ten within five minutes: what it is about was not touched by it. */
export const touchesNothing = (activity: string) =>
  `((substr(${activity}.words, instr(${activity}.words, char(10)) + 1) <> '' AND ${alike(activity)} >= 9) OR ${together(activity)} >= 10)`;
