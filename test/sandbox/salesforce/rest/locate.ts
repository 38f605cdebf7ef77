import { notFound } from '../errors/salesforceError';
import { API_PREFIX } from './types';

/**
 * Splits a URL or path-with-query into what resources read. Unencoded blanks are tolerated, as in composite bodies.
 * @throws SalesforceError NOT_FOUND outside `/services/data/v67.0`, also for other versions
 */
export function locate(url: string): { path: string[]; query: URLSearchParams } {
  const cut = url.indexOf('?');
  const pathname = cut < 0 ? url : url.slice(0, cut);
  if (pathname !== API_PREFIX && !pathname.startsWith(`${API_PREFIX}/`)) throw notFound();
  const segments = pathname.slice(API_PREFIX.length).split('/').filter(Boolean);
  try {
    return { path: segments.map(decodeURIComponent), query: new URLSearchParams(cut < 0 ? '' : url.slice(cut + 1)) };
  } catch {
    throw notFound();
  }
}
