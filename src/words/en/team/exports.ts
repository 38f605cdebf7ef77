import type { Message } from '../../message';

/** Words of tables, exports and print. */
export const exports = {
  'exports.csv': 'Save as CSV',
  'exports.csvOf': 'Save as CSV: {name}',
} as const satisfies Readonly<Record<string, Message>>;
