/** The same text as two others within 30 days, or one of ten within five minutes: what it is about was not touched by it. */
export const isCopy = (activity: string) => `(
  (SELECT COUNT(*) FROM own_activity o WHERE o.owner = ${activity}.owner AND o.words = ${activity}.words AND o.id <> ${activity}.id
     AND abs(julianday(o.created_at) - julianday(${activity}.created_at)) <= 30 + 1e-9) >= 2
  OR (SELECT COUNT(*) FROM own_activity o WHERE o.owner = ${activity}.owner
        AND abs(julianday(o.created_at) - julianday(${activity}.created_at)) * 1440 <= 5 + 1e-5) >= 10)`;
