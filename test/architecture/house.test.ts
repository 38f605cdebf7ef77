import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const tracked = execFileSync('git', ['ls-files'], { cwd: ROOT, encoding: 'utf8' }).trim().split('\n');
const text = tracked.filter(
  (file) => /\.(ts|tsx|js|mjs|json|md|html|css|cls|yml|sh)$/.test(file) && file !== 'package-lock.json',
);

const TOP =
  /^(addin|manifest|src|test|package\.json|package-lock\.json|tsconfig\.json|vite\.config\.ts|eslint\.config\.js|README\.md|LICENSE|CONTRIBUTING\.md|\..*)$/;

function lines(file: string): string[] {
  return readFileSync(resolve(ROOT, file), 'utf8').split('\n');
}

describe('the house', () => {
  it('has only the agreed names at the top', () => {
    expect([...new Set(tracked.map((file) => file.split('/')[0] ?? ''))].filter((name) => !TOP.test(name))).toEqual([]);
  });

  it('pins every version exactly', () => {
    for (const file of ['package.json', 'manifest/package.json']) {
      const listed = JSON.parse(readFileSync(resolve(ROOT, file), 'utf8')) as Record<string, Record<string, string>>;
      const loose = Object.entries({ ...listed.dependencies, ...listed.devDependencies }).filter(
        ([, version]) => !/^(npm:.+@)?\d+\.\d+\.\d+$/.test(version),
      );
      expect(loose).toEqual([]);
    }
  });

  it('keeps files under 300 lines', () => {
    const long = tracked
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => `${lines(file).length} ${file}`)
      .filter((line) => Number.parseInt(line, 10) > 300);
    expect(long).toEqual([]);
  });

  it('has no focused or silenced test and no unexplained silence', () => {
    const marks =
      /\b(it|test|describe)\.(only|todo)\b|@ts-nocheck|@ts-ignore|\bTODO\b|\bFIXME\b|(eslint-disable|biome-ignore)(?!.*(--|:))/;
    const found = text
      .filter((file) => !file.startsWith('test/architecture/'))
      .flatMap((file) => lines(file).flatMap((line, index) => (marks.test(line) ? [`${file}:${index + 1}`] : [])));
    expect(found).toEqual([]);
  });

  it('has no folder or file called utils, helpers or common', () => {
    expect(tracked.filter((file) => /(^|\/)(utils?|helpers?|common)(\/|\.[a-z]+$)/i.test(file))).toEqual([]);
  });
});
