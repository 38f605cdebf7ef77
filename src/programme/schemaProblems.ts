import * as v from 'valibot';
import { MOST_PROBLEMS, type ProgrammeProblem } from './problem';
import { programmeSchema } from './schema';

type Issue = v.BaseIssue<unknown>;
type Keys = readonly PropertyKey[];

const keysOf = (issue: Issue): Keys => (issue.path ?? []).map(({ key }) => key as PropertyKey);

function dotPath(keys: Keys): string {
  return keys.reduce<string>(
    (path, key) => (typeof key === 'number' ? `${path}[${key}]` : path === '' ? String(key) : `${path}.${String(key)}`),
    '',
  );
}

const isUnknown = ({ expected }: Issue) => expected === 'never';

function plain(issue: Issue): ProgrammeProblem {
  const path = dotPath(keysOf(issue));
  if (isUnknown(issue)) return { path, message: 'is not known here' };
  if (issue.received === 'undefined') return { path, message: 'is missing' };
  return { path, message: issue.message };
}

/** The same document without one of its keys. */
function without(value: unknown, [key, ...rest]: Keys): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each, index) => (index === key ? without(each, rest) : each));
  const entries = Object.entries(value);
  if (rest.length === 0) return Object.fromEntries(entries.filter(([name]) => name !== key));
  return Object.fromEntries(entries.map(([name, each]) => [name, name === key ? without(each, rest) : each]));
}

/**
 * What the closed schema says against a document: each fault with its path, none twice. The schema names only the first unknown key of a
 * group: those that it names are taken away and it is asked again, until it knows every key that is left.
 */
export function schemaProblems(programme: unknown): readonly ProgrammeProblem[] {
  const found = new Map<string, ProgrammeProblem>();
  for (let rest = programme; found.size <= MOST_PROBLEMS; ) {
    const { issues = [] } = v.safeParse(programmeSchema, rest);
    for (const problem of issues.map(plain)) found.set(`${problem.path} ${problem.message}`, problem);
    const unknown = issues.filter(isUnknown);
    if (unknown.length === 0) break;
    rest = unknown.reduce((value: unknown, issue) => without(value, keysOf(issue)), rest);
  }
  return [...found.values()];
}
