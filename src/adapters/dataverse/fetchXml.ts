import { CrmError } from '../../model/crmError';
import { guid } from './guid';
import { API } from './odata';
import type { Shape } from './shape';

/** Ids or whole numbers; text never gets into FetchXML. */
interface FetchCondition {
  readonly attribute: string;
  readonly values: readonly (string | number)[];
}

interface FetchLink {
  readonly shape: Shape;
  /** Attribute of the linked table, and the one of the outer table that it equals. */
  readonly from: string;
  readonly to: string;
  readonly where: readonly FetchCondition[];
}

export interface FetchQuery {
  readonly shape: Shape;
  readonly attributes: readonly string[];
  readonly where?: readonly FetchCondition[];
  readonly link?: FetchLink;
  readonly orderBy?: { readonly attribute: string; readonly descending: boolean };
  readonly top?: number;
  /** Counts instead of reading: the alias carries the count, grouped by an attribute where one is given. */
  readonly count?: { readonly alias: string; readonly groupBy?: string };
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function known(shape: Shape, attribute: string): string {
  if (!shape.attributes.has(attribute)) {
    throw new CrmError('invalid', `the table ${shape.table} has no column ${attribute}`, { code: 'NO_COLUMN' });
  }
  return escapeXml(attribute);
}

function value(raw: string | number): string {
  if (typeof raw === 'string') return guid(raw);
  if (!Number.isSafeInteger(raw)) throw new CrmError('invalid', 'not a whole number', { code: 'BAD_NUMBER' });
  return String(raw);
}

function filter(shape: Shape, conditions: readonly FetchCondition[]): string {
  if (conditions.length === 0) return '';
  const each = conditions.map(({ attribute, values }) => {
    if (values.length === 0) throw new CrmError('invalid', 'an empty list of values matches nothing', { code: 'EMPTY_LIST' });
    const items = values.map((raw) => `<value>${value(raw)}</value>`).join('');
    return `<condition attribute="${known(shape, attribute)}" operator="in">${items}</condition>`;
  });
  return `<filter type="and">${each.join('')}</filter>`;
}

function link(outer: Shape, { shape, from, to, where }: FetchLink): string {
  const ends = `from="${known(shape, from)}" to="${known(outer, to)}"`;
  return `<link-entity name="${escapeXml(shape.table)}" ${ends} link-type="inner" alias="linked">${filter(shape, where)}</link-entity>`;
}

function attributes(query: FetchQuery): string {
  const { shape, count } = query;
  if (!count) return query.attributes.map((name) => `<attribute name="${known(shape, name)}"/>`).join('');
  const counted = `<attribute name="${known(shape, shape.primaryId)}" alias="${escapeXml(count.alias)}" aggregate="count"/>`;
  if (count.groupBy === undefined) return counted;
  return `${counted}<attribute name="${known(shape, count.groupBy)}" alias="grouped" groupby="true"/>`;
}

/**
 * Path of a FetchXML query: for joins and counts, which OData cannot say in Dataverse.
 * @throws CrmError `invalid` for names that the tables lack and for empty lists of values
 */
export function fetchPath(query: FetchQuery): string {
  const { shape, top, orderBy } = query;
  const order = orderBy ? `<order attribute="${known(shape, orderBy.attribute)}" descending="${orderBy.descending}"/>` : '';
  const inner = `${attributes(query)}${order}${filter(shape, query.where ?? [])}${query.link ? link(shape, query.link) : ''}`;
  const limits = `${top === undefined ? '' : ` top="${value(top)}"`}${query.count ? ' aggregate="true"' : ''}`;
  const xml = `<fetch${limits}><entity name="${escapeXml(shape.table)}">${inner}</entity></fetch>`;
  return `${API}${shape.set}?fetchXml=${encodeURIComponent(xml)}`;
}
