/** A parsed `<fetch>`: closed lists of elements and attributes, everything else was refused by name. */
export interface Fetch {
  readonly entity: FetchEntity;
  readonly aggregate: boolean;
  readonly distinct: boolean;
  readonly top: number | null;
  readonly count: number | null;
  readonly page: number;
  readonly total: boolean;
}

export interface FetchEntity {
  readonly name: string;
  readonly allAttributes: boolean;
  readonly attributes: readonly FetchAttribute[];
  readonly orders: readonly FetchOrder[];
  readonly filters: readonly FetchFilter[];
  readonly links: readonly FetchLink[];
}

export interface FetchLink extends FetchEntity {
  readonly from: string;
  readonly to: string;
  readonly alias: string | null;
  readonly outer: boolean;
}

export interface FetchAttribute {
  readonly name: string;
  readonly alias: string | null;
  readonly aggregate: string | null;
  readonly groupBy: boolean;
  readonly distinct: boolean;
  readonly dateGrouping: string | null;
  /** Group dates in the user's zone (the default) or in UTC. */
  readonly userTimeZone: boolean;
}

export interface FetchOrder {
  readonly attribute: string | null;
  readonly alias: string | null;
  readonly entityAlias: string | null;
  readonly descending: boolean;
}

export interface FetchFilter {
  readonly type: 'and' | 'or';
  readonly conditions: readonly FetchCondition[];
  readonly filters: readonly FetchFilter[];
}

export interface FetchCondition {
  readonly attribute: string;
  readonly entityAlias: string | null;
  readonly operator: string;
  readonly values: readonly string[];
}
