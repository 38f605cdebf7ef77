import type { DecisionColumns } from '../../src/model/barrier';
import type { EntityName, FieldValue, RecordRef } from '../../src/model/record';
import type { CrmPort } from '../../src/ports/crm';

/** Who is signed in. `rep` and `peer` stand in different teams and own their own deals; `admin` sees everything. */
export type Who = 'rep' | 'peer' | 'manager' | 'admin';

/** A field of an entity, by its domain name. */
interface FieldAt {
  readonly entity: EntityName;
  readonly field: string;
}

/** The rows that the suite counts on. All of the rep's are visible to the rep; nothing of the peer's private deal is. */
interface ContractIds {
  readonly repId: string;
  readonly repName: string;
  /** The rep's open deal: named, linked to `account`, with an amount and a close date. It has at least one activity. */
  readonly deal: RecordRef;
  readonly dealName: string;
  readonly account: RecordRef;
  readonly accountName: string;
  /** A contact of `account`. */
  readonly contact: RecordRef;
  /** A deal of the peer that the rep may not see. */
  readonly peerDeal: RecordRef;
  readonly peerDealName: string;
  /** A record that the rep may see but not edit, with a field to try. */
  readonly readOnlyRecord: { readonly ref: RecordRef; readonly field: string; readonly value: FieldValue };
  /** A field that the rep may not read. */
  readonly hiddenField: FieldAt;
  /** A field that the rep may read but not edit. */
  readonly readOnlyField: FieldAt;
  /** A value that the CRM refuses for a field of `deal`, and that field. */
  readonly refused: { readonly field: string; readonly value: FieldValue };
  /** A role of a contact in a deal, as this CRM writes it. */
  readonly role: string;
  /** A long text field of `deal` for hostile text. */
  readonly longText: string;
  /** False where this server keeps no participants of activities: then who a call was with is not read back. */
  readonly keepsParticipants?: boolean;
}

/** One CRM with a handful of rows, fresh for every test. */
export interface ContractWorld {
  readonly ids: ContractIds;
  portFor(who: Who): CrmPort;
  /** Requests that any port of this world has sent so far. */
  trips(): number;
  readonly elsewhere: {
    /** Somebody else changes the close date of a deal, behind the port's back. */
    moveCloseDate(deal: RecordRef, day: string): Promise<void>;
    /** Somebody else deletes a record. */
    remove(ref: RecordRef): Promise<void>;
    /** How many records of the entity exist, whoever owns them. */
    count(entity: EntityName): Promise<number>;
    /** Somebody stores a word on a barrier by the CRM's own means; the CRM may refuse it. */
    decide(who: Who, columns: DecisionColumns): Promise<'made' | 'refused'>;
  };
  close(): Promise<void>;
}

/** Builds a fresh world. */
export type ContractSetup = () => Promise<ContractWorld>;

/** Gives the world of the running test. */
export type World = () => ContractWorld;
