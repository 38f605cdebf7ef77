/** What a browser publishes at most; larger organisations have the command line, which streams. */
export const MOST_PEOPLE = 200;
export const MOST_RECORDS = 100_000;
