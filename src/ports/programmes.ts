import type { Person } from '../model/person';
import type { CrmName } from '../model/programme';
import type { EntityName } from '../model/record';
import type { Schema } from '../model/schema';
import type { StoredProgramme } from './crm';

/** Who wants to store a programme, what they may do, and what stands there. */
export interface ProgrammesStart {
  readonly person: Person;
  readonly schema: Schema;
  /** The newest version; `null` = none was ever stored. */
  readonly programme: StoredProgramme | null;
  /** May make versions of the programme, as its owner. */
  readonly mayStore: boolean;
  /** May publish. Nobody does both: who writes the figures does not write the rules behind them. */
  readonly mayPublish: boolean;
}

/** The versions of the programme, for whoever owns it. Versions are only ever added; the highest one counts. */
export interface ProgrammesPort {
  readonly crm: CrmName;
  readonly productName: string;
  start(entities: readonly EntityName[], signal?: AbortSignal): Promise<ProgrammesStart>;
  /**
   * Adds a version. `taken` = somebody else has stored that version by now, and nothing was written: a version is never
   * overwritten. Rejects with `CrmError`, `permission` where the person may not.
   */
  store(version: number, text: string, signal?: AbortSignal): Promise<'stored' | 'taken'>;
}
