import { readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

/** Which layers a layer may import; the arrows of the architecture, already transitive. */
const MAY: Readonly<Record<string, readonly string[]>> = {
  model: [],
  scoring: ['model'],
  programme: ['model', 'scoring'],
  ports: ['model'],
  words: ['model'],
  'adapters/salesforce': ['model', 'ports'],
  'adapters/dataverse': ['model', 'ports'],
  'adapters/memory': ['model', 'ports'],
  'adapters/browser': ['model', 'ports'],
  flows: ['model', 'scoring', 'programme', 'ports'],
  stores: ['model', 'scoring', 'programme', 'ports', 'flows'],
  components: ['model', 'words'],
  views: ['model', 'words', 'components', 'stores', 'flows', 'ports', 'scoring', 'programme'],
};

/** Names that only `src/adapters/browser` may touch. */
const GLOBALS = [
  'window',
  'document',
  'localStorage',
  'sessionStorage',
  'Xrm',
  'sforce',
  'navigator',
  'BroadcastChannel',
  'postMessage',
];

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\b[^'"\n;]*?(?:from\s*)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|[}\s]from\s+['"]([^'"]+)['"]/g;

function files(folder: string): string[] {
  return readdirSync(resolve(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes('node_modules'))
    .map((entry) => relative(ROOT, resolve(entry.parentPath, entry.name)));
}

function imports(file: string): string[] {
  const text = readFileSync(resolve(ROOT, file), 'utf8');
  return [...text.matchAll(IMPORT)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}

/** A relative import as a path from the root, with the extension that exists. */
function target(file: string, specifier: string): string | null {
  if (!specifier.startsWith('.')) return null;
  const base = relative(ROOT, resolve(ROOT, dirname(file), specifier));
  return known.find((path) => [`${base}.ts`, `${base}.tsx`, base].includes(path)) ?? base;
}

function layer(path: string): string {
  const [, first = '', second = ''] = path.split('/');
  return first === 'adapters' ? `adapters/${second}` : first;
}

/** The first circle through `start`, or `null`. */
function circle(graph: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>();
  const visit = (node: string, path: string[]): string[] | null => {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return null;
    for (const next of graph.get(node) ?? []) {
      const found = visit(next, [...path, node]);
      if (found) return found;
    }
    done.add(node);
    return null;
  };
  for (const node of graph.keys()) {
    const found = visit(node, []);
    if (found) return found;
  }
  return null;
}

/** Identifiers used as values, comments, strings and property names left out. */
function identifiers(file: string): Set<string> {
  const found = new Set<string>();
  const source = ts.createSourceFile(
    file,
    readFileSync(resolve(ROOT, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    if (ts.isIdentifier(node)) {
      const parent = node.parent;
      const isName =
        (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
        (ts.isPropertyAssignment(parent) && parent.name === node) ||
        ts.isPropertySignature(parent);
      const isDeclared =
        (ts.isParameter(parent) || ts.isVariableDeclaration(parent) || ts.isBindingElement(parent)) && parent.name === node;
      if (!isName && !isDeclared) found.add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const sources = files('src');
const known = ['src', 'addin', 'manifest', 'test'].flatMap(files);

describe('layers', () => {
  it('reads the sources', () => {
    expect(sources.length).toBeGreaterThan(20);
    expect(imports('src/ports/crm.ts').length).toBeGreaterThan(3);
  });

  it.each(Object.keys(MAY))('%s imports only what lies below it', (name) => {
    const wrong = sources
      .filter((file) => layer(file) === name)
      .flatMap((file) => imports(file).map((specifier) => ({ file, to: target(file, specifier) })))
      .filter(({ to }) => to?.startsWith('src/') && layer(to) !== name && !MAY[name]?.includes(layer(to)))
      .map(({ file, to }) => `${file} -> ${to}`);
    expect(wrong).toEqual([]);
  });

  it('every folder of src is a layer of the architecture', () => {
    const layers = new Set(sources.map(layer));
    expect([...layers].filter((name) => name !== 'app' && !(name in MAY))).toEqual([]);
  });

  it('nothing in src imports addin, manifest or test', () => {
    const wrong = sources
      .flatMap((file) => imports(file).map((specifier) => target(file, specifier)))
      .filter((to) => to !== null && !to.startsWith('src/'));
    expect(wrong).toEqual([]);
  });

  it('sandbox and adapters never import each other', () => {
    const wrong = files('test/sandbox')
      .flatMap((file) => imports(file).map((specifier) => `${file} -> ${target(file, specifier)}`))
      .filter((line) => line.includes('-> src/adapters'));
    expect(wrong).toEqual([]);
  });

  it('has no circles', () => {
    const graph = new Map(
      known.map((file) => [
        file,
        imports(file)
          .map((specifier) => target(file, specifier))
          .filter((to): to is string => to !== null),
      ]),
    );
    expect(circle(graph)).toBeNull();
  });

  it('a circle would be found', () => {
    expect(
      circle(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['a']],
        ]),
      ),
    ).toEqual(['a', 'b', 'c', 'a']);
  });

  it('globals of the browser and the CRM are touched in one place', () => {
    const wrong = sources
      .filter((file) => !file.startsWith('src/adapters/browser/'))
      .flatMap((file) => [...identifiers(file)].filter((name) => GLOBALS.includes(name)).map((name) => `${file}: ${name}`));
    expect(wrong).toEqual([]);
  });
});
