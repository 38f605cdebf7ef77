import { fieldInfo, type ObjectInfo } from '../readDescribe';
import type { Row } from '../row';

/** A text of a bulk result as REST would carry it: by the described type of the field. */
function typed(info: ObjectInfo, field: string, text: string): unknown {
  const type = fieldInfo(info, field)?.type;
  if (type === 'boolean') return text === 'true';
  if (text === '') return null;
  if (type === 'double' || type === 'currency' || type === 'percent' || type === 'int' || type === 'long') return Number(text);
  return text;
}

/**
 * A line of a bulk result in the form of a REST row, so that one mapping serves both: `Owner.Name` becomes a parent object.
 * @example flatRow(opportunity, ['Id', 'Owner.Name', 'IsWon'], ['006…', 'Ada', 'false']) // { Id: '006…', Owner: { Name: 'Ada' }, IsWon: false }
 */
export function flatRow(info: ObjectInfo, header: readonly string[], values: readonly string[]): Row {
  const row: Record<string, unknown> = {};
  for (const [index, path] of header.entries()) {
    const text = values[index] ?? '';
    const dot = path.indexOf('.');
    if (dot < 0) row[path] = typed(info, path, text);
    else {
      const name = path.slice(0, dot);
      const parent = (row[name] ?? null) as Record<string, unknown> | null;
      // A parent all of whose fields are blank is none.
      row[name] = parent === null && text === '' ? null : { ...parent, [path.slice(dot + 1)]: text || null };
    }
  }
  return row;
}
