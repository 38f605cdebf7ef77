import { badRequest } from './DataverseError';

/**
 * The cookie of a next page, shaped as the platform's (`<cookie pagenumber="2" … />`): clients are to hand it back
 * unread, so it only carries the number of the page here.
 */
export function skipToken(page: number): string {
  return `<cookie pagenumber="${page}" pagingcookie="${encodeURIComponent(`<cookie page="${page - 1}" />`)}" istracking="False" />`;
}

export function pageOfSkipToken(token: string | null): number {
  if (token === null) return 1;
  const page = /pagenumber="([1-9]\d{0,5})"/.exec(token)?.[1];
  if (!page) throw badRequest('Malformed XML in the Paging Cookie.', '0x8004112a');
  return Number(page);
}
