import * as v from 'valibot';
import type { Finding } from '../../finding';
import type { Pack } from '../pack';

const FILE = 'code-analyser-answers.json';

/** Why a finding of the analyser is right as it is: one rule, the files in which it is found, the reason. */
const ANSWERS = v.array(
  v.strictObject({
    rule: v.pipe(v.string(), v.regex(/^[\w-]+:[\w-]+$/, 'must look like engine:rule')),
    files: v.pipe(v.array(v.string()), v.nonEmpty()),
    why: v.pipe(v.string(), v.minLength(40, 'must say why, in a sentence')),
  }),
);

/** A finding of the analyser. `severity`: 1 critical, 2 high, 3 moderate, 4 low, 5 information. */
export interface Violation {
  readonly rule: string;
  readonly severity: number;
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/**
 * Compares findings with the checked-in answers. Critical and high ones cannot be answered away; every other one needs an
 * answer, and an answer without a finding is stale.
 */
export function compareAnswers(pack: Pack, violations: readonly Violation[]): Finding[] {
  const bytes = pack.files.get(FILE);
  const read = v.safeParse(ANSWERS, bytes ? parse(bytes) : []);
  if (!read.success)
    return read.issues.map((issue) => ({ file: FILE, message: `${v.getDotPath(issue) ?? 'file'}: ${issue.message}` }));
  const answered = (violation: Violation): boolean =>
    read.output.some(({ rule, files }) => rule === violation.rule && files.includes(violation.file));
  const open = violations
    .filter((violation) => violation.severity <= 2 || !answered(violation))
    .map(({ rule, severity, file, line, message }) => ({
      file,
      message: `line ${line}: ${rule} (severity ${severity}): ${message}`,
    }));
  const stale = read.output.flatMap(({ rule, files }) =>
    files
      .filter((file) => !violations.some((violation) => violation.rule === rule && violation.file === file))
      .map((file) => ({ file: FILE, message: `answers ${rule} in ${file}, which the analyser no longer finds` })),
  );
  return [...open, ...stale];
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return 'no JSON';
  }
}
