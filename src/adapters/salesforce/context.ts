import type { Organisation, Person } from '../../model/person';
import type { EntityName, Stage } from '../../model/record';
import type { ClockPort } from '../../ports/clock';
import type { Api } from './api';
import type { Describes } from './describes';

/** What `start` found out and everything after it uses. */
export interface Known {
  readonly person: Person;
  readonly organisation: Organisation;
  readonly stages: readonly Stage[];
}

/** Handed to every operation of the adapter. */
export interface Context {
  readonly api: Api;
  readonly clock: ClockPort;
  readonly describes: Describes;
  /** What `start` found; starts for this entity if nobody did. */
  readonly known: (entity: EntityName, signal?: AbortSignal) => Promise<Known>;
  /** Reads the describes anew, whatever their date: rights may have changed without it. */
  readonly describeAgain: (signal?: AbortSignal) => Promise<void>;
}
