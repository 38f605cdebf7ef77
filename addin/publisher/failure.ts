import { PublishRefused, type RefusedBecause } from '../../src/flows/publish/publishRefused';
import { STOPS } from '../../src/flows/publish/runRecord';
import { CrmError, type CrmErrorKind } from '../../src/model/crmError';
import { ProgrammeError } from '../../src/programme/problem';
import { UsageError } from './usage';

/** What happened, why, and what to do. */
export interface Failure {
  readonly happened: string;
  readonly why: string;
  readonly step: string;
  readonly exitCode: number;
}

/** Exit codes, for schedulers: 0 published; 4 published, some rows were refused; 75 try again later. */
export const EXIT = { done: 0, failed: 1, usage: 2, refused: 3, someRefused: 4, later: 75 } as const;

/**
 * How far the command had come: nothing was begun, or nothing that is kept in the CRM; figures were being published; mails were being
 * sent; a programme was being stored.
 */
export type Stage = 'nothing' | 'publishing' | 'sending' | 'storing';

const STOPPED: Readonly<Record<Stage, string>> = {
  nothing: 'Nothing was published.',
  publishing: 'The run was stopped; what is written stays, and the next run repeats the rest.',
  sending: 'The run was stopped; nobody who has the digest gets it again, and the next run goes on.',
  storing: 'The programme was not stored; the version in force stays.',
};
const NONE_SENT = 'No digest was sent.';

const REFUSED: Readonly<Record<RefusedBecause, readonly [why: string, step: string]>> = {
  notPublisher: [
    'This user does not hold the right to publish.',
    'Give it Foothold Publisher (permission set in Salesforce, security role in Dynamics 365), as the install guide shows.',
  ],
  partialReader: [
    'This user may not read everybody’s records, so that comparisons would be wrong.',
    'Give it read access to all records of these: View All in Salesforce, organisation level in Dynamics 365.',
  ],
  hierarchyOn: [
    'Managers or peers can read rows that are only for their owner.',
    'Salesforce: Setup, Sharing Settings, take away Grant Access Using Hierarchies from these. Dynamics 365: leave their tables out of hierarchy security.',
  ],
  programmeUnreadable: [
    'The stored programme cannot be read, and other rules than the agreed ones are not applied.',
    'Store a corrected version as the owner of the programme, or update Foothold if it was made by a newer one.',
  ],
  anotherRuns: [
    'Another run is at work.',
    'Wait for it. If it is dead, its right ends by itself at that time; then run this again.',
  ],
  leaseLost: [
    'This run was silent for so long that another took over.',
    'Let the other finish. What this one wrote is written over by the same keys.',
  ],
  shardsDiffer: [
    'The parts do not belong together.',
    'Run all parts again on one day, with the same --now and --week, then merge them.',
  ],
  notProgrammeOwner: [
    'This user may not store a programme.',
    'Sign in as somebody who holds Foothold Owner (permission set in Salesforce, security role in Dynamics 365).',
  ],
  isPublisher: [
    'This user may publish, and who writes the figures does not write the rules behind them.',
    'Sign in as an owner of the programme who does not hold Foothold Publisher.',
  ],
  programmeTooLong: [
    'The programme is longer than the CRM keeps.',
    'Shorten its texts, or leave out rules that are switched off.',
  ],
  programmeChanged: [
    'Somebody else stored a version meanwhile.',
    'Run this again with --dry-run: it shows what differs from that version.',
  ],
  tooManyPeople: ['There are more people than a browser publishes.', 'Use the command line.'],
  tooManyRecords: ['There are more records than a browser publishes.', 'Use the command line.'],
  shardsMissing: ['The parts are not whole.', 'Run what is missing, give each file once, then merge again.'],
};

const CRM: Readonly<Record<CrmErrorKind, readonly [why: string, step: string]>> = {
  auth: [
    'The sign-in was refused.',
    'Compare client id, user, and certificate or secret with the app that was registered; see the guide beside this command.',
  ],
  permission: ['The CRM refused a call.', 'Give the user Foothold Publisher and read access to all records.'],
  notFound: ['The CRM lacks something.', 'Install the package, or its newest version.'],
  conflict: ['Somebody else changed the same rows.', 'Run it again: what is written stays as it is.'],
  throttled: ['The CRM asks for a pause, also after waiting.', 'Run it again later, or at night; divide it with --shard.'],
  network: ['The CRM could not be reached.', 'Compare the address with that of the org or environment, then run it again.'],
  invalid: ['The CRM did not understand a call.', 'Update Foothold; if that does not help, report the code.'],
  unexpected: ['The CRM answered in a way that is not expected.', 'Run it again; if it happens again, report the code.'],
};

/** Moments as a person reads them; other details as they are. @example shown('2026-11-22T12:45:07.770Z') // 'until 2026-11-22 12:45 UTC' */
function shown(detail: string): string {
  const [, day, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d):\d\d\.\d{3}Z$/.exec(detail) ?? [];
  return day === undefined ? detail : `until ${day} ${time} UTC`;
}

/** What the reader of documents says of a whole group of settings, in words of the file. */
function plainly(message: string): string {
  return message.startsWith('Invalid type: Expected Object') ? 'must be a group of settings in { }' : message;
}

function ofProgramme({ kind, problems, more }: ProgrammeError): Failure {
  const faults = problems.map(({ path, message }) => (path === '' ? plainly(message) : `${path}: ${plainly(message)}`));
  const many = `${faults.length} ${faults.length === 1 ? 'place' : 'places'} to correct${more > 0 ? ', and more after these' : ''}:`;
  const why = [kind === 'invalid' ? many : 'It cannot be read:', ...faults].join('\n  ');
  const step = kind === 'newer' ? 'Update Foothold.' : 'Correct the file, then run this again.';
  return { happened: STOPPED.storing, why, step, exitCode: EXIT.refused };
}

function ofRefusal({ because, details }: PublishRefused, stage: Stage): Failure {
  const [why, step] = REFUSED[because];
  const more = details.length > 0 ? ` (${details.map(shown).join('; ')})` : '';
  const later: readonly RefusedBecause[] = ['anotherRuns', 'leaseLost', 'programmeChanged'];
  const exitCode = later.includes(because) ? EXIT.later : EXIT.refused;
  const before = stage === 'sending' ? NONE_SENT : stage === 'storing' ? STOPPED.storing : STOPPED.nothing;
  return { happened: because === 'leaseLost' ? 'The run was stopped.' : before, why: `${why}${more}`, step, exitCode };
}

function ofCrm(error: CrmError, stage: Stage): Failure {
  const happened = STOPPED[stage];
  if (error.code !== null && STOPS.has(error.code)) {
    return { happened, why: 'It was asked to stop.', step: 'Run it again.', exitCode: EXIT.later };
  }
  const [why, step] = CRM[error.kind];
  const code = error.kind === 'auth' ? ` (${error.message})` : error.code ? ` (${error.code})` : '';
  const exitCode = error.retryable ? EXIT.later : EXIT.failed;
  if (stage === 'storing' && error.ambiguous) {
    const unknown = 'Whether the programme was stored is not known.';
    return { happened: unknown, why: `${why}${code}`, step: 'Run this with --dry-run: it says what is in force.', exitCode };
  }
  return { happened, why: `${why}${code}`, step, exitCode };
}

/** A fault of this machine's files: a missing folder, no right, a full disk. Paths are the caller's own and no secret. */
function ofFile(error: Error, stage: Stage): Failure | null {
  if (!('syscall' in error && 'code' in error)) return null;
  const name = 'path' in error ? String(error.path) : 'A file';
  const why = `${name} cannot be read or written (${String(error.code)}).`;
  return { happened: STOPPED[stage], why, step: 'Look at its name, its rights and the room on the disk.', exitCode: EXIT.failed };
}

/** Turns any error into words. The platform's own sentence is told for sign-in alone: others may quote a record. */
export function toFailure(error: unknown, stage: Stage = 'nothing'): Failure {
  const none = stage === 'sending' ? NONE_SENT : STOPPED[stage];
  if (error instanceof UsageError) return { happened: none, why: error.message, step: '', exitCode: EXIT.usage };
  if (error instanceof ProgrammeError) return ofProgramme(error);
  if (error instanceof PublishRefused) return ofRefusal(error, stage);
  if (error instanceof CrmError) return ofCrm(error, stage);
  const file = error instanceof Error ? ofFile(error, stage) : null;
  if (file !== null) return file;
  const name = error instanceof Error ? error.name : typeof error;
  return {
    happened: STOPPED[stage],
    why: `An error that nobody expected: ${name}.`,
    step: 'Run it again; if it happens again, report it.',
    exitCode: EXIT.failed,
  };
}

/** The failure as lines. */
export function failureLines({ happened, why, step }: Failure): readonly string[] {
  return [happened, why, ...(step === '' ? [] : [`-> ${step}`])];
}
