import type { Row, Store } from '../../store/types';
import { SalesforceError } from '../errors/salesforceError';
import { API_PREFIX } from '../rest/types';
import type { Found } from '../soql/page';

const LIFETIME_MS = 2 * 86_400_000;
const OPEN_PER_USER = 10;

interface Cursor {
  readonly found: Found;
  readonly userId: string;
  readonly opened: number;
  readonly batch: number;
}

interface Book {
  readonly cursors: Map<string, Cursor>;
  next: number;
}

const books = new WeakMap<Store, Book>();

/** A page of a query as REST answers it. */
export interface QueryAnswer {
  readonly totalSize: number;
  readonly done: boolean;
  readonly nextRecordsUrl?: string;
  readonly records: readonly unknown[];
}

/** First page; where more rows follow, a cursor is kept for the user. */
export function firstPage(found: Found, store: Store, userId: string, batch: number): QueryAnswer {
  if (found.total !== undefined) return { totalSize: found.total, done: true, records: [] };
  if (found.rows.length <= batch) return page(found, found.rows, null);
  const book = bookOf(store);
  const id = `01g${String(book.next++).padStart(12, '0')}AAA`;
  book.cursors.set(id, { found, userId, opened: Date.parse(store.now()), batch });
  closeOldest(book, userId);
  return page(found, found.rows.slice(0, batch), `${id}-${batch}`);
}

/**
 * A later page: `01g…AAA-2000`. The same page may be read again. A cursor lives for two days, and each user has ten.
 * @throws SalesforceError INVALID_QUERY_LOCATOR for what is unknown, expired, or somebody else's
 */
export function nextPage(locator: string, store: Store, userId: string): QueryAnswer {
  const [id = '', offset = ''] = locator.split('-');
  const cursor = bookOf(store).cursors.get(id);
  const at = Number(offset);
  const open = cursor && cursor.userId === userId && Date.parse(store.now()) - cursor.opened < LIFETIME_MS;
  if (!open || !/^\d+$/.test(offset) || at >= cursor.found.rows.length) {
    throw new SalesforceError(400, 'INVALID_QUERY_LOCATOR', 'invalid query locator');
  }
  const end = at + cursor.batch;
  return page(cursor.found, cursor.found.rows.slice(at, end), end < cursor.found.rows.length ? `${id}-${end}` : null);
}

function page(found: Found, rows: readonly Row[], next: string | null): QueryAnswer {
  const records = found.render(rows);
  const totalSize = found.rows.length;
  if (next === null) return { totalSize, done: true, records };
  return { totalSize, done: false, nextRecordsUrl: `${API_PREFIX}/query/${next}`, records };
}

function bookOf(store: Store): Book {
  const book = books.get(store) ?? { cursors: new Map(), next: 1 };
  books.set(store, book);
  return book;
}

function closeOldest(book: Book, userId: string): void {
  const own = [...book.cursors].filter(([, cursor]) => cursor.userId === userId);
  for (const [id] of own.slice(0, Math.max(0, own.length - OPEN_PER_USER))) book.cursors.delete(id);
}
