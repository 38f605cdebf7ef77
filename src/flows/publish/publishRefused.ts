/** Why nothing is published. Each has its step in the publisher's words. */
export type RefusedBecause =
  | 'notPublisher'
  | 'partialReader'
  | 'hierarchyOn'
  | 'programmeUnreadable'
  | 'anotherRuns'
  | 'leaseLost'
  | 'shardsDiffer'
  | 'shardsMissing'
  | 'notProgrammeOwner'
  | 'isPublisher'
  | 'programmeTooLong'
  | 'programmeChanged'
  | 'tooManyPeople'
  | 'tooManyRecords';

/** The publisher stops before it writes what it must not; `details` name entities, tables or faults, never people. */
export class PublishRefused extends Error {
  override readonly name = 'PublishRefused';
  readonly because: RefusedBecause;
  readonly details: readonly string[];

  constructor(because: RefusedBecause, details: readonly string[] = []) {
    super([because, ...details].join(': '));
    this.because = because;
    this.details = details;
  }
}
