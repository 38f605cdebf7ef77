import { spawnSync } from 'node:child_process';
import { join, relative, sep } from 'node:path';
import type { Finding } from '../../finding';
import { checker } from '../../installCheckers';
import type { Pack } from '../pack';
import { compareAnswers, type Violation } from './answers';

interface Rule {
  getEngineName(): string;
  getName(): string;
  getSeverityLevel(): number;
}
interface RunResults {
  getViolations(): {
    getRule(): Rule;
    getMessage(): string;
    getPrimaryLocation(): { getFile(): string | undefined; getStartLine(): number | undefined };
  }[];
}
interface Analyser {
  addEnginePlugin(plugin: unknown): Promise<void>;
  createWorkspace(paths: string[]): Promise<unknown>;
  selectRules(selectors: string[], options: object): Promise<{ getCount(): number }>;
  run(selection: unknown, options: object): Promise<RunResults>;
}

/** What the check uses of `@salesforce/code-analyzer-core`. */
interface Core {
  readonly CodeAnalyzer: new (config: unknown) => Analyser;
  readonly CodeAnalyzerConfig: { fromObject(config: object): unknown };
}

const PARTS = {
  /** Libraries with known weaknesses: in everything, the bundles included. */
  libraries: { engines: ['retirejs'], rules: ['all'], leftOut: ['**/__tests__/**'] },
  /** What is recommended and what the security review asks. Minified bundles are no text that such rules can read. */
  sources: {
    engines: ['regex', 'pmd'],
    rules: ['regex', 'pmd:Recommended', 'pmd:AppExchange', 'pmd:Security'],
    leftOut: ['**/__tests__/**', '**/staticresources/*/**'],
  },
} as const;

async function analyse(folder: string, part: (typeof PARTS)[keyof typeof PARTS]): Promise<Violation[]> {
  const { CodeAnalyzer, CodeAnalyzerConfig } = checker<Core>('@salesforce/code-analyzer-core');
  // A finding that a comment in a source suppresses would be answered nowhere. The log goes when the copy goes.
  const config = { log_folder: folder, ignores: { files: [...part.leftOut] }, suppressions: { disable_suppressions: true } };
  const analyser = new CodeAnalyzer(CodeAnalyzerConfig.fromObject(config));
  for (const engine of part.engines) {
    const { createEnginePlugin } = checker<{ createEnginePlugin(): unknown }>(`@salesforce/code-analyzer-${engine}-engine`);
    await analyser.addEnginePlugin(createEnginePlugin());
  }
  const workspace = await analyser.createWorkspace([join(folder, 'force-app')]);
  const selection = await analyser.selectRules([...part.rules], { workspace });
  if (selection.getCount() === 0) throw new Error(`no rule of ${part.engines.join(', ')} was selected`);
  const results = await analyser.run(selection, { workspace });
  return results.getViolations().map((violation) => ({
    rule: `${violation.getRule().getEngineName()}:${violation.getRule().getName()}`,
    severity: violation.getRule().getSeverityLevel(),
    file: relative(folder, violation.getPrimaryLocation().getFile() ?? folder)
      .split(sep)
      .join('/'),
    line: violation.getPrimaryLocation().getStartLine() ?? 0,
    message: violation.getMessage().split('\n')[0] ?? '',
  }));
}

/** Everything that Salesforce's code analyser finds in a package, whatever was answered. */
export async function violationsIn(folder: string): Promise<Violation[]> {
  return [...(await analyse(folder, PARTS.libraries)), ...(await analyse(folder, PARTS.sources))];
}

/** Whether Java, which the PMD engine needs, can be started. */
export function hasJava(): boolean {
  return spawnSync('java', ['-version']).status === 0;
}

/** What to install where Java is missing. */
export const JAVA_WANTED =
  'Java 11 or newer is needed by the PMD engine: apt-get install default-jre-headless (Debian), brew install openjdk (macOS), or adoptium.net';

/** Check `analyser`: Salesforce's code analyser; nothing critical or high, and an answer for every other finding. */
export async function analyser(pack: Pack, folder: string): Promise<Finding[]> {
  return compareAnswers(pack, await violationsIn(folder));
}
