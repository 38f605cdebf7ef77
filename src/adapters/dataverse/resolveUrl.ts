import { CrmError } from '../../model/crmError';
import { API } from './odata';

/**
 * The address of a call, pinned to the environment before any token is attached. A next link from an answer comes with
 * its origin: it is refused where that is not our own, or where it leaves the Web API.
 * @param baseUrl origin of the environment; '' = the page's own: then only paths are taken
 * @throws CrmError `unexpected` for everything that would lead elsewhere
 */
export function resolveUrl(baseUrl: string, path: string): string {
  const foreign = () => new CrmError('unexpected', 'refused to leave the CRM', { code: 'FOREIGN_URL', retryable: false });
  const base = baseUrl === '' ? 'https://own.invalid' : baseUrl;
  let url: URL;
  try {
    url = new URL(path, base);
  } catch {
    throw foreign();
  }
  if (url.origin !== new URL(base).origin || !url.pathname.startsWith(API)) throw foreign();
  if (url.username !== '' || url.password !== '') throw foreign();
  return baseUrl === '' ? `${url.pathname}${url.search}` : url.href;
}

/**
 * Path and query of a next link, where it stays on the origin that answered.
 * @param context the answer's own `@odata.context`
 * @throws CrmError `unexpected` for a link to another host, or out of the Web API
 */
export function nextPath(link: string, context: string): string {
  const origin = URL.canParse(context) ? new URL(context).origin : '';
  const { pathname, search } = new URL(resolveUrl(origin, link), 'https://own.invalid');
  return `${pathname}${search}`;
}
