import { parseQuery } from '@jetstreamapp/soql-parser-js';
import { methodNotAllowed, SalesforceError, unsupported } from '../errors/salesforceError';
import { API_PREFIX, ok, type Resource } from '../rest/types';

const OBJECT = 'InstalledSubscriberPackage';

/**
 * The Tooling API as far as an administrator's tools ask what is installed: `GET /tooling/query?q=SELECT …
 * FROM InstalledSubscriberPackage`, without conditions. Source: Tooling API reference, "InstalledSubscriberPackage".
 */
export const tooling: Resource = (request, { packages, user }) => {
  const [root, resource, ...rest] = request.path;
  if (root !== 'tooling') return null;
  if (resource !== 'query' || rest.length > 0) throw unsupported(`/${request.path.join('/')}`);
  if (request.method !== 'GET') throw methodNotAllowed(request.method, ['GET', 'HEAD']);
  const query = parsed(request.query.get('q') ?? '');
  if (query.sObject !== OBJECT || !user.isAdmin)
    throw new SalesforceError(400, 'INVALID_TYPE', `sObject type '${query.sObject ?? ''}' is not supported.`);
  if (query.where || query.orderBy || query.groupBy || query.limit !== undefined) throw unsupported(`conditions on ${OBJECT}`);
  const installed = packages?.salesforce;
  const [major = 0, minor = 0, patch = 0] = installed?.version.split('.').map(Number) ?? [];
  const facts: Readonly<Record<string, unknown>> = {
    Id: '0A3000000000001CAA',
    'SubscriberPackage.Name': installed?.name,
    'SubscriberPackage.NamespacePrefix': installed?.namespace,
    'SubscriberPackageVersion.Name': installed?.version,
    'SubscriberPackageVersion.MajorVersion': major,
    'SubscriberPackageVersion.MinorVersion': minor,
    'SubscriberPackageVersion.PatchVersion': patch,
  };
  const names = (query.fields ?? []).map((field) =>
    field.type === 'Field'
      ? field.field
      : field.type === 'FieldRelationship'
        ? `${field.relationships.join('.')}.${field.field}`
        : '',
  );
  const strange = names.find((name) => !Object.hasOwn(facts, name));
  if (strange !== undefined)
    throw new SalesforceError(400, 'INVALID_FIELD', `No such column '${strange}' on entity '${OBJECT}'.`);
  const records = installed ? [record(names, facts)] : [];
  return ok({ size: records.length, totalSize: records.length, done: true, entityTypeName: OBJECT, records });
};

function parsed(soql: string) {
  try {
    return parseQuery(soql);
  } catch {
    throw new SalesforceError(400, 'MALFORMED_QUERY', 'unexpected token');
  }
}

function record(names: readonly string[], facts: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const row: Record<string, unknown> = {
    attributes: { type: OBJECT, url: `${API_PREFIX}/tooling/sobjects/${OBJECT}/${facts.Id}` },
  };
  for (const name of names) {
    const [first = '', second] = name.split('.');
    row[first] = second === undefined ? facts[name] : { ...(row[first] as object), [second]: facts[name] };
  }
  return row;
}
