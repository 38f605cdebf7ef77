import type { EntityName } from '../../model/record';
import type { Start } from '../../ports/crm';
import type { Rights, TableMetadata } from './metadata';

/** A stage of a business process: category 0 Qualify, 1 Develop, 2 Propose, 3 Close. */
export interface ProcessStage {
  readonly name: string;
  readonly category: number | null;
}

/** What stays the same while the panel is open. */
export interface Session {
  readonly userId: string;
  readonly person: Start['person'];
  readonly organisation: Start['organisation'];
  readonly programme: Start['programme'];
  readonly capabilities: Start['capabilities'];
  readonly currencies: ReadonlyMap<string, string>;
  /** Connection roles by id. */
  readonly roles: ReadonlyMap<string, string>;
  readonly processStages: ReadonlyMap<string, ProcessStage>;
  /** Participants of activities can be read and written. */
  readonly parties: boolean;
  readonly rights: Rights;
  /** The entities that were asked for, whether or not they may be read. */
  readonly asked: ReadonlySet<EntityName>;
  /** Tables by entity, as far as they were asked for. */
  readonly tables: ReadonlyMap<EntityName, TableMetadata>;
}
