import { badRequest } from '../http/DataverseError';
import type { Comparison, FilterNode, Literal, Operand, Path } from './filterNode';
import { TokenReader } from './tokens';

const COMPARISONS: readonly string[] = ['eq', 'ne', 'gt', 'ge', 'lt', 'le'];
const TEXT_FUNCTIONS: readonly string[] = ['contains', 'startswith', 'endswith'];
const CRM = 'Microsoft.Dynamics.CRM.';

/**
 * Parses a `$filter`. Functions and operators that Dataverse does not take are refused by name.
 * @example parseFilter("contains(name,'kai') and statecode eq 0").kind // 'and'
 */
export function parseFilter(text: string): FilterNode {
  const reader = new TokenReader(text);
  const node = or(reader);
  reader.end();
  return node;
}

function or(reader: TokenReader): FilterNode {
  return chain(reader, 'or', and);
}

function and(reader: TokenReader): FilterNode {
  return chain(reader, 'and', unary);
}

/** Long chains stay flat: a thousand alternatives are no deeper than two. */
function chain(reader: TokenReader, kind: 'and' | 'or', operand: (reader: TokenReader) => FilterNode): FilterNode {
  const first = operand(reader);
  if (!reader.accept(kind)) return first;
  const parts = [first, operand(reader)];
  while (reader.accept(kind)) parts.push(operand(reader));
  return { kind, parts };
}

function unary(reader: TokenReader): FilterNode {
  if (reader.accept('not')) return { kind: 'not', operand: reader.nested(() => unary(reader)) };
  if (reader.accept('(')) {
    const inner = reader.nested(() => or(reader));
    reader.expect(')');
    return inner;
  }
  const token = reader.peek();
  if (token.kind === 'name' && reader.peek(1).text === '(') return call(reader, reader.name());
  return comparison(reader);
}

function call(reader: TokenReader, name: string): FilterNode {
  if (name.startsWith(CRM)) return crmFunction(reader, name.slice(CRM.length));
  if (!TEXT_FUNCTIONS.includes(name)) {
    throw badRequest(`An unknown function with name '${name}' was found. This may also be a function import or a key lookup.`);
  }
  reader.expect('(');
  const path = pathOf(reader);
  reader.expect(',');
  const value = literal(reader);
  reader.expect(')');
  if (value.type !== 'string') throw badRequest(`The function '${name}' takes a text in quotes, not '${value.text}'.`);
  return { kind: 'text', function: name as 'contains' | 'startswith' | 'endswith', path, value };
}

/** `Microsoft.Dynamics.CRM.LastXDays(PropertyName='createdon',PropertyValue=7)`. */
function crmFunction(reader: TokenReader, name: string): FilterNode {
  reader.expect('(');
  let property: string | null = null;
  let values: Literal[] = [];
  do {
    const parameter = reader.name();
    reader.expect('=');
    if (parameter === 'PropertyName') property = literal(reader).text;
    else if (parameter === 'PropertyValue') values = [literal(reader)];
    else if (parameter === 'PropertyValues') values = list(reader);
    else if (/^PropertyValue[1-9]$/.test(parameter)) values.push(literal(reader));
    else throw badRequest(`The query function '${name}' has no parameter '${parameter}'.`);
  } while (reader.accept(','));
  reader.expect(')');
  if (property === null) throw badRequest(`The query function '${name}' needs the parameter PropertyName.`);
  return { kind: 'crm', function: name, property, values };
}

function list(reader: TokenReader): Literal[] {
  reader.expect('[');
  const values: Literal[] = [];
  if (reader.accept(']')) return values;
  do values.push(literal(reader));
  while (reader.accept(','));
  reader.expect(']');
  return values;
}

function comparison(reader: TokenReader): FilterNode {
  const left = operand(reader);
  if (left.kind === 'path' && reader.peek().text === '(') return lambda(reader, left);
  const operator = reader.peek().text;
  if (!COMPARISONS.includes(operator)) {
    if (left.kind === 'path' && (reader.peek().kind === 'end' || operator === ')' || operator === 'and' || operator === 'or')) {
      return { kind: 'compare', operator: 'eq', left, right: { kind: 'literal', type: 'boolean', text: 'true' } };
    }
    throw reader.unexpected('one of eq, ne, gt, ge, lt, le expected');
  }
  reader.next();
  return { kind: 'compare', operator: operator as Comparison, left, right: operand(reader) };
}

function lambda(reader: TokenReader, path: Path): FilterNode {
  const quantifier = path.segments.at(-1);
  if (quantifier !== 'any' && quantifier !== 'all') throw reader.unexpected(`'${quantifier}' is not a function`);
  const collection: Path = { kind: 'path', segments: path.segments.slice(0, -1) };
  reader.expect('(');
  if (quantifier === 'any' && reader.accept(')'))
    return { kind: 'lambda', quantifier, path: collection, variable: '', body: null };
  const variable = reader.name();
  reader.expect(':');
  const body = reader.nested(() => or(reader));
  reader.expect(')');
  return { kind: 'lambda', quantifier, path: collection, variable, body };
}

function operand(reader: TokenReader): Operand {
  const token = reader.peek();
  if (token.kind === 'name' && !['true', 'false', 'null'].includes(token.text)) {
    if (reader.peek(1).kind === 'string' && reader.peek(1).at === token.at + token.text.length) {
      const text = reader.peek(1).text;
      throw badRequest(`Unrecognized 'Edm.String' literal '${token.text}${text}' at '${token.at}' in '${reader.source}'.`);
    }
    return pathOf(reader);
  }
  return literal(reader);
}

/** `parentaccountid/name`, and the path of a lambda up to `any` or `all`. */
function pathOf(reader: TokenReader): Path {
  const segments = [reader.name()];
  while (reader.accept('/')) segments.push(reader.name());
  return { kind: 'path', segments };
}

function literal(reader: TokenReader): Literal {
  const token = reader.next();
  switch (token.kind) {
    case 'string':
      return { kind: 'literal', type: 'string', text: token.text.slice(1, -1).replaceAll("''", "'") };
    case 'guid':
    case 'number':
    case 'date':
    case 'instant':
      return { kind: 'literal', type: token.kind, text: token.text };
    default:
      if (token.text === 'true' || token.text === 'false') return { kind: 'literal', type: 'boolean', text: token.text };
      if (token.text === 'null') return { kind: 'literal', type: 'null', text: '' };
      throw badRequest(
        `Syntax error: a value was expected at position ${token.at} in '${reader.source}', found '${token.text}'.`,
      );
  }
}
