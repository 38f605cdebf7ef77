import { array, type Json, object, string } from './json';

/** Rows of an answer by the value of a property; rows without it are left out. */
export function groupRows(list: Json, property: string): ReadonlyMap<string, readonly Record<string, Json>[]> {
  const groups = new Map<string, Record<string, Json>[]>();
  for (const row of array(object(list).value).map(object)) {
    const key = string(row[property]);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
