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
  readonly link?: FetchLink;
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
  /** The latest moment of an attribute in `latest`, for each value in `grouped` of an attribute here or of the linked table. */
  readonly latest?: { readonly attribute: string; readonly groupBy: string; readonly ofLink: boolean };
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

function grouped(shape: Shape, attribute: string): string {
  return `<attribute name="${known(shape, attribute)}" alias="grouped" groupby="true"/>`;
}

function link(outer: Shape, { shape, from, to, where, link: inner }: FetchLink, alias: string, inside = ''): string {
  const ends = `from="${known(shape, from)}" to="${known(outer, to)}"`;
  const parts = `${inside}${filter(shape, where)}${inner ? link(shape, inner, `${alias}2`) : ''}`;
  return `<link-entity name="${escapeXml(shape.table)}" ${ends} link-type="inner" alias="${alias}">${parts}</link-entity>`;
}

function attributes(query: FetchQuery): string {
  const { shape, count, latest } = query;
  if (latest) {
    const newest = `<attribute name="${known(shape, latest.attribute)}" alias="latest" aggregate="max"/>`;
    return latest.ofLink ? newest : `${newest}${grouped(shape, latest.groupBy)}`;
  }
  if (!count) return query.attributes.map((name) => `<attribute name="${known(shape, name)}"/>`).join('');
  const counted = `<attribute name="${known(shape, shape.primaryId)}" alias="${escapeXml(count.alias)}" aggregate="count"/>`;
  return count.groupBy === undefined ? counted : `${counted}${grouped(shape, count.groupBy)}`;
}

/**
 * Path of a FetchXML query: for joins and counts, which OData cannot say in Dataverse.
 * @throws CrmError `invalid` for names that the tables lack and for empty lists of values
 */
export function fetchPath(query: FetchQuery): string {
  const { shape, top, orderBy } = query;
  const order = orderBy ? `<order attribute="${known(shape, orderBy.attribute)}" descending="${orderBy.descending}"/>` : '';
  const ofLink = query.link && query.latest?.ofLink ? grouped(query.link.shape, query.latest.groupBy) : '';
  const linked = query.link ? link(shape, query.link, 'linked', ofLink) : '';
  const inner = `${attributes(query)}${order}${filter(shape, query.where ?? [])}${linked}`;
  const limits = `${top === undefined ? '' : ` top="${value(top)}"`}${query.count || query.latest ? ' aggregate="true"' : ''}`;
  const xml = `<fetch${limits}><entity name="${escapeXml(shape.table)}">${inner}</entity></fetch>`;
  return `${API}${shape.set}?fetchXml=${encodeURIComponent(xml)}`;
}
