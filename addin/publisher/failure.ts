import { PublishRefused, type RefusedBecause } from '../../src/flows/publish/publishRefused';
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

const NOTHING = 'Nothing was published.';
const NOT_STORED = 'The programme was not stored; the version in force stays.';
const OF_PROGRAMMES: readonly RefusedBecause[] = ['notProgrammeOwner', 'isPublisher', 'programmeTooLong', 'programmeChanged'];

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
    'Wait for it. If it is dead, its right ends by itself at the time given here; then run this again.',
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
    'Compare client id, user and certificate with the app that was registered; see the guide beside this command.',
  ],
  permission: ['The CRM refused a call.', 'Give the user Foothold Publisher and read access to all records.'],
  notFound: ['The CRM lacks something.', 'Install the package, or its newest version.'],
  conflict: ['Somebody else changed the same rows.', 'Run it again: what is written stays as it is.'],
  throttled: ['The CRM asks for a pause, also after waiting.', 'Run it again later, or at night; divide it with --shard.'],
  network: ['The CRM could not be reached.', 'Run it again: it goes on where it stands.'],
  invalid: ['The CRM did not understand a call.', 'Update Foothold; if that does not help, report the code.'],
  unexpected: ['The CRM answered in a way that is not expected.', 'Run it again; if it happens again, report the code.'],
};

/** Turns any error into words. The platform's own sentence is told for sign-in alone: others may quote a record. */
export function toFailure(error: unknown): Failure {
  if (error instanceof UsageError) {
    return { happened: NOTHING, why: error.message, step: '', exitCode: EXIT.usage };
  }
  if (error instanceof ProgrammeError) {
    const faults = error.problems.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`));
    const why =
      error.kind === 'invalid'
        ? `${faults.length} ${faults.length === 1 ? 'place' : 'places'} to correct:`
        : 'It cannot be read:';
    const step = error.kind === 'newer' ? 'Update Foothold.' : 'Correct the file, then run this again.';
    return { happened: NOT_STORED, why: [why, ...faults].join('\n  '), step, exitCode: EXIT.refused };
  }
  if (error instanceof PublishRefused) {
    const [why, step] = REFUSED[error.because];
    const details = error.details.length > 0 ? ` (${error.details.join('; ')})` : '';
    const later: readonly RefusedBecause[] = ['anotherRuns', 'leaseLost', 'programmeChanged'];
    const exitCode = later.includes(error.because) ? EXIT.later : EXIT.refused;
    const unpublished = error.because === 'leaseLost' ? 'The run was stopped.' : NOTHING;
    const happened = OF_PROGRAMMES.includes(error.because) ? NOT_STORED : unpublished;
    return { happened, why: `${why}${details}`, step, exitCode };
  }
  const happened = 'The run was stopped; what is written stays, and the next run repeats the rest.';
  if (error instanceof CrmError) {
    const [why, step] = CRM[error.kind];
    const code = error.kind === 'auth' ? ` (${error.message})` : error.code ? ` (${error.code})` : '';
    return { happened, why: `${why}${code}`, step, exitCode: error.retryable ? EXIT.later : EXIT.failed };
  }
  const name = error instanceof Error ? error.name : typeof error;
  return {
    happened,
    why: `An error that nobody expected: ${name}.`,
    step: 'Run it again; if it happens again, report it.',
    exitCode: EXIT.failed,
  };
}

/** The failure as lines. */
export function failureLines({ happened, why, step }: Failure): readonly string[] {
  return [happened, why, ...(step === '' ? [] : [`-> ${step}`])];
}
