import { badRequest, unsupported } from '../http/DataverseError';
import type { FilterNode, Literal, Operand } from '../odata/filterNode';

/** A `$filter` over metadata, which is not in the database: equality, `In` and their combinations, as the platform has them. */
export function matchesFilter(node: FilterNode, object: unknown): boolean {
  switch (node.kind) {
    case 'and':
      return node.parts.every((part) => matchesFilter(part, object));
    case 'or':
      return node.parts.some((part) => matchesFilter(part, object));
    case 'not':
      return !matchesFilter(node.operand, object);
    case 'compare': {
      if (node.operator !== 'eq' && node.operator !== 'ne')
        throw unsupported(`The operator '${node.operator}' in a metadata filter`);
      const same = text(node.left, object) === text(node.right, object);
      return node.operator === 'eq' ? same : !same;
    }
    case 'crm': {
      if (node.function !== 'In') throw unsupported(`The query function '${node.function}' in a metadata filter`);
      return node.values.some((value) => value.text === member(object, [node.property]));
    }
    default:
      throw unsupported(`'${node.kind === 'text' ? node.function : node.kind}' in a metadata filter`);
  }
}

function text(operand: Operand, object: unknown): string | null {
  return operand.kind === 'literal' ? literal(operand) : member(object, operand.segments);
}

function literal(value: Literal): string | null {
  return value.type === 'null' ? null : value.text;
}

function member(object: unknown, segments: readonly string[]): string | null {
  let place: unknown = object;
  for (const segment of segments) {
    if (typeof place !== 'object' || place === null || !(segment in place)) {
      throw badRequest(`Could not find a property named '${segment}' on the metadata type.`);
    }
    place = (place as Record<string, unknown>)[segment];
  }
  return place === null || place === undefined ? null : String(place);
}
