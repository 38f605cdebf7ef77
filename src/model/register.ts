import type { IsoDate } from './dates';

/** When the organisation begins to work with the product: days before are "before", days after "after". */
export interface GoLive {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** An exemption from a rule, or from all of them (B8, D37): each has a reason, an approver and an end. */
export interface Exemption {
  readonly id: string;
  /** For whom, as people call it: a team, a product, "people on leave". */
  readonly forWhom: string;
  /** The person whom it is for, by the id in the CRM; absent = it is a note for people to read, and changes nothing. */
  readonly personId?: string;
  /** `null` = all rules. */
  readonly ruleId: string | null;
  readonly reason: string;
  /** Who approved it; `null` = it waits, and changes nothing. */
  readonly approver: string | null;
  /** On this day the rule applies again by itself. */
  readonly ends: IsoDate;
  /** By tenure or seniority: the sponsor sees it on top. */
  readonly byTenure?: boolean;
}
