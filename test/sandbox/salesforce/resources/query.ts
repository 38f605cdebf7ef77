import { methodNotAllowed, SalesforceError } from '../errors/salesforceError';
import { ok, type Resource } from '../rest/types';
import { malformed } from '../soql/queryError';
import { runQuery } from '../soql/runQuery';
import { firstPage, nextPage } from './cursors';

const MAX_PAGE = 2000;
const MIN_PAGE = 200;

/** `/query?q=`, `/queryAll?q=`, `/query/<cursor>`. */
export const query: Resource = (request, context) => {
  const [name, locator, ...more] = request.path;
  if ((name !== 'query' && name !== 'queryAll') || more.length > 0) return null;
  if (request.method !== 'GET') throw methodNotAllowed(request.method, ['GET', 'HEAD']);
  const { store, user } = context;
  if (locator) return ok(nextPage(locator, store, user.id));
  const soql = request.query.get('q');
  if (request.query.has('explain'))
    throw new SalesforceError(501, 'NOT_IMPLEMENTED', 'The local CRM does not support query plans (explain)');
  if (soql === null) throw malformed('SOQL query is required');
  const found = runQuery(soql, context, name === 'queryAll');
  return ok(firstPage(found, store, user.id, pageSize(request.headers.get('sforce-query-options'))));
};

/** `Sforce-Query-Options: batchSize=500`: between 200 and 2,000, a wish that Salesforce may ignore. */
function pageSize(options: string | undefined): number {
  const wish = Number(/batchSize\s*=\s*(\d+)/i.exec(options ?? '')?.[1] ?? MAX_PAGE);
  return Math.min(MAX_PAGE, Math.max(MIN_PAGE, wish));
}
