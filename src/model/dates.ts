/** A calendar day without a time, `YYYY-MM-DD`, as the person's CRM time zone sees it. */
export type IsoDate = string;

/** A moment in UTC, ISO 8601 with milliseconds and `Z`: `2026-11-22T09:30:00.000Z`. Adapters convert every platform form to this one. */
export type Instant = string;
