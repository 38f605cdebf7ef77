/** What one check of the preflight found. `unknown` = this CRM did not tell, so a person has to look. */
export interface Finding {
  readonly check: string;
  readonly result: 'ok' | 'fails' | 'unknown';
  /** What was found, in figures or in the CRM's own words. */
  readonly found: string;
  /** What to do about it: the step of the install guide. `null` when nothing is to be done. */
  readonly step: string | null;
}

/** One check: it answers, and an error that it throws is a failure of its own. */
export interface Check {
  readonly name: string;
  /** What to do when it fails or cannot tell. */
  readonly step: string;
  run(): Promise<{ readonly result: Finding['result']; readonly found: string }>;
}

/** Runs all checks in order; one that breaks off does not stop the others. */
export async function runChecks(checks: readonly Check[]): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const { name, step, run } of checks) {
    const { result, found } = await run().catch((error: unknown) => ({
      result: 'fails' as const,
      found: error instanceof Error ? error.message : String(error),
    }));
    findings.push({ check: name, result, found, step: result === 'ok' ? null : step });
  }
  return findings;
}

const SIGNS = { ok: 'ok      ', fails: 'FAILS   ', unknown: 'look    ' } as const;

/** The findings as lines, each failure with what to do; the last line adds them up. */
export function findingLines(findings: readonly Finding[]): readonly string[] {
  const failed = findings.filter(({ result }) => result === 'fails').length;
  return [
    ...findings.flatMap(({ check, result, found, step }) => [
      `${SIGNS[result]}${check}: ${found}`,
      ...(step === null ? [] : [`        -> ${step}`]),
    ]),
    `${findings.length - failed} of ${findings.length} without a failure`,
  ];
}
