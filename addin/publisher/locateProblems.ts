import type { ProgrammeProblem } from '../../src/programme/problem';
import { JsonReader, placeAt } from './jsonReader';

/** The path of what surrounds a path. @example around('rules[3].when') // 'rules[3]' */
function around(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('.'), path.lastIndexOf('[')));
}

/**
 * Faults of a document with the line and column where each stands, in the order of the file. What is missing stands where that begins
 * in which it is missing.
 * @example locateProblems('{\n "gate": "ten"\n}', [{ path: 'gate', message: 'must be a number' }])[0].path // 'gate (line 2, column 2)'
 */
export function locateProblems(text: string, problems: readonly ProgrammeProblem[]): readonly ProgrammeProblem[] {
  const places = new Map<string, number>();
  try {
    new JsonReader(text, (path, at) => void places.set(path, at)).whole();
  } catch {
    // Nested so deep that nobody wrote it by hand: what was found until then serves.
  }
  const startOf = (path: string): number => {
    for (let near = path; near !== ''; near = around(near)) {
      const at = places.get(near);
      if (at !== undefined) return at;
    }
    return places.get('') ?? 0;
  };
  const located = problems.map(({ path, message }) => ({ path, message, at: startOf(path) }));
  return located
    .sort((a, b) => a.at - b.at)
    .map(({ path, message, at }) => {
      const { line, column } = placeAt(text, at);
      const place = `line ${line}, column ${column}`;
      return { path: path === '' ? place : `${path} (${place})`, message };
    });
}
