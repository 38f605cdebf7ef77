import type { IsoDate } from '../model/dates';
import type { WonDeal } from '../model/wonDeal';

/** Won deals for the check against a billing list: asked for by the reader's own hand, with the reader's own rights, and kept nowhere. */
export interface WonDealsPort {
  /**
   * Won deals that the reader may read and that closed on `from` or later. One round trip a page of the CRM (2,000 in Salesforce,
   * 5,000 in Dataverse). Rejects with `CrmError` only.
   */
  wonDeals(from: IsoDate, signal?: AbortSignal): Promise<readonly WonDeal[]>;
}
