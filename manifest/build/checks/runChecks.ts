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

function lineOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

/** Runs the checks one after the other and prints a line for each, its findings below it. */
export async function runChecks(checks: readonly PackageCheck[], machine: Machine): Promise<Outcome> {
  let passed = 0;
  let failed = 0;
  let skipped = 0;
  for (const { name, needs, run } of checks) {
    if (needs === 'java' && !machine.hasJava()) {
      machine.print(`${machine.isCi ? 'failed ' : 'skipped'} ${name}: ${machine.javaWanted}`);
      if (machine.isCi) failed += 1;
      else skipped += 1;
      continue;
    }
    try {
      const findings = await run();
      machine.print(`${findings.length === 0 ? 'passed ' : 'failed '} ${name}`);
      for (const { file, message } of findings) machine.print(`        ${file}: ${message}`);
      if (findings.length === 0) passed += 1;
      else failed += 1;
    } catch (cause) {
      machine.print(`failed  ${name}: ${lineOf(cause)}`);
      failed += 1;
    }
  }
  return { passed, failed, skipped };
}
