import { CrmError } from '../../model/crmError';
import type { Programme } from '../../model/programme';
import { LONGEST_TEXT } from '../../model/published';
import type { ProgrammesPort, ProgrammesStart } from '../../ports/programmes';
import { type Difference, differences } from '../../programme/differences';
import { parseProgramme } from '../../programme/parseProgramme';
import { ProgrammeError } from '../../programme/problem';
import { compile } from '../../scoring/compile';
import type { Disabled } from '../../scoring/plan';
import { asEditable, SCORED } from './publishPlan';
import { PublishRefused } from './publishRefused';

export interface StoreProgrammeInput {
  readonly port: ProgrammesPort;
  /** The document, as it stands in the file. */
  readonly text: string;
  /** Compares and writes nothing. */
  readonly dryRun?: boolean;
  readonly signal?: AbortSignal;
}

export interface StoreProgrammeReport {
  /** The version that was stored, or would be; the one in force where nothing differs. */
  readonly version: number;
  readonly stored: boolean;
  /** What changes from the version in force; none = the same programme. */
  readonly differences: readonly Difference[];
  /** The version in force cannot be read: everything counts as new. */
  readonly unreadable: boolean;
  /** Rules that this CRM cannot judge as it stands, and why. */
  readonly disabled: readonly Disabled[];
}

/** The version in force, as far as it can be read. */
function inForce({ programme }: ProgrammesStart): Programme | null {
  try {
    return programme === null ? null : parseProgramme(programme.text);
  } catch (cause) {
    if (cause instanceof ProgrammeError) return null;
    throw cause;
  }
}

/** Counts up from the newest; a version that is no whole number says nothing of its own. */
function versionOf({ programme }: ProgrammesStart): number {
  const version = Number(programme?.version ?? 0);
  return Number.isSafeInteger(version) && version >= 0 ? version : 0;
}

/** An answer that got lost says nothing of what happened: the version itself is asked. */
async function store(port: ProgrammesPort, version: number, text: string, signal?: AbortSignal): Promise<'stored' | 'taken'> {
  try {
    return await port.store(version, text, signal);
  } catch (cause) {
    if (!(cause instanceof CrmError) || !cause.ambiguous) throw cause;
    const { programme } = await port.start([], signal);
    if (Number(programme?.version ?? 0) < version) throw cause;
    return programme?.text === text ? 'stored' : 'taken';
  }
}

/**
 * Checks a programme document and stores it as the next version, as the owner of the programme. A publisher is refused, and so is
 * everybody without the right; a version that somebody else stored meanwhile is never covered up by this one.
 * @throws ProgrammeError with each fault of the document and its path; PublishRefused `notProgrammeOwner`, `isPublisher`,
 *   `programmeTooLong`, `programmeChanged`; CrmError where the CRM fails.
 * @example await storeProgramme({ port, text: await readFile('programme.json', 'utf8'), dryRun: true })
 */
export async function storeProgramme({ port, text, dryRun = false, signal }: StoreProgrammeInput): Promise<StoreProgrammeReport> {
  const wanted = parseProgramme(text);
  const kept = JSON.stringify(wanted);
  if (kept.length > LONGEST_TEXT) throw new PublishRefused('programmeTooLong', [`${kept.length} of ${LONGEST_TEXT} characters`]);
  const start = await port.start(SCORED, signal);
  if (start.mayPublish) throw new PublishRefused('isPublisher');
  if (!start.mayStore) throw new PublishRefused('notProgrammeOwner');
  const before = inForce(start);
  const unreadable = start.programme !== null && before === null;
  const found = differences(before, wanted);
  const { disabled } = compile(wanted, asEditable(start.schema));
  const newest = versionOf(start);
  const report = { differences: found, unreadable, disabled };
  if (found.length === 0 && before !== null) return { ...report, version: newest, stored: false };
  const version = newest + 1;
  if (dryRun) return { ...report, version, stored: false };
  if ((await store(port, version, kept, signal)) === 'taken')
    throw new PublishRefused('programmeChanged', [`version ${version}`]);
  return { ...report, version, stored: true };
}
