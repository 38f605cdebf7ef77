import type { Finding } from './finding';
import type { PackageCheck } from './packageCheck';

/** What a run came to. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface Machine {
  readonly hasJava: () => boolean;
  /** What to install where it has none. */
  readonly javaWanted: string;
  /** Where everything must run: a check that lacks something fails there, and is skipped by name elsewhere. */
  readonly isCi: boolean;
  readonly print: (line: string) => void;
}

type Settled = { readonly findings: readonly Finding[] } | { readonly cause: unknown };

async function settle({ run }: PackageCheck): Promise<Settled> {
  try {
    return { findings: await run() };
  } catch (cause) {
    return { cause };
  }
}

/** Starts the checks that run in a process of their own, one after the other, while the others run here. */
function startEarly(checks: readonly PackageCheck[]): ReadonlyMap<string, Promise<Settled>> {
  const started = new Map<string, Promise<Settled>>();
  let before: Promise<unknown> = Promise.resolve();
  for (const check of checks) {
    const settled = before.then(() => settle(check));
    started.set(check.name, settled);
    before = settled;
  }
  return started;
}

function tell(name: string, settled: Settled, print: Machine['print']): boolean {
  if ('cause' in settled) {
    print(`failed  ${name}: ${settled.cause instanceof Error ? settled.cause.message : String(settled.cause)}`);
    return false;
  }
  const passed = settled.findings.length === 0;
  print(`${passed ? 'passed ' : 'failed '} ${name}`);
  for (const { file, message } of settled.findings) print(`        ${file}: ${message}`);
  return passed;
}

/** Runs the checks and prints a line for each in their order, its findings below it. */
export async function runChecks(checks: readonly PackageCheck[], machine: Machine): Promise<Outcome> {
  const lacksJava = checks.some(({ needs }) => needs === 'java') && !machine.hasJava();
  const early = startEarly(lacksJava ? [] : checks.filter(({ needs }) => needs === 'java'));
  const count = { passed: 0, failed: 0, skipped: 0 };
  for (const check of checks) {
    if (lacksJava && check.needs === 'java') {
      machine.print(`${machine.isCi ? 'failed ' : 'skipped'} ${check.name}: ${machine.javaWanted}`);
      count[machine.isCi ? 'failed' : 'skipped'] += 1;
      continue;
    }
    const settled = await (early.get(check.name) ?? settle(check));
    count[tell(check.name, settled, machine.print) ? 'passed' : 'failed'] += 1;
  }
  return count;
}
