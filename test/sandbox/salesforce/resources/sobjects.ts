import { methodNotAllowed, notFound, unsupported } from '../errors/salesforceError';
import type { Resource } from '../rest/types';
import { describeBasic, describeGlobal, describeObject } from './describe';
import { byExternalId } from './externalId';
import { createRow, oneRow, targetOf } from './sobjectRows';

/** `/sobjects`, `/sobjects/X`, `/sobjects/X/describe`, `/sobjects/X/<id>`, `/sobjects/X/<external id field>/<value>`. */
export const sobjects: Resource = (request, context) => {
  const [root, name, second, third, ...more] = request.path;
  if (root !== 'sobjects') return null;
  if (name === undefined) return describeGlobal(request, context);
  const target = targetOf(name, context);
  if (second === undefined) {
    if (request.method === 'POST') return createRow(request, target);
    if (request.method === 'GET') return describeBasic(request, target.entity, context);
    throw methodNotAllowed(request.method, ['GET', 'HEAD', 'POST']);
  }
  if (second === 'describe' && third === undefined) return describeObject(request, target.entity, context);
  if (second === 'describe' || second === 'updated' || second === 'deleted' || second === 'listviews') {
    throw unsupported(`/sobjects/${name}/${[second, third].filter(Boolean).join('/')}`);
  }
  if (third === undefined) return oneRow(second, request, target);
  if (more.length > 0) throw notFound();
  if (target.entity.parent(third) || target.entity.child(third))
    throw unsupported(`the relationship path /sobjects/${name}/{id}/${third}`);
  return byExternalId(second, third, request, target);
};
