/** A literal as written; text keeps its type so that comparisons of unlike types can be refused. */
export interface Literal {
  readonly kind: 'literal';
  readonly type: 'string' | 'number' | 'boolean' | 'guid' | 'date' | 'instant' | 'null';
  readonly text: string;
}

/** A property, through single-valued navigation if there is more than one segment. */
export interface Path {
  readonly kind: 'path';
  readonly segments: readonly string[];
}

export type Operand = Literal | Path;

export type Comparison = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';

/** A parsed `$filter`. */
export type FilterNode =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly FilterNode[] }
  | { readonly kind: 'not'; readonly operand: FilterNode }
  | { readonly kind: 'compare'; readonly operator: Comparison; readonly left: Operand; readonly right: Operand }
  | {
      readonly kind: 'text';
      readonly function: 'contains' | 'startswith' | 'endswith';
      readonly path: Path;
      readonly value: Literal;
    }
  | { readonly kind: 'crm'; readonly function: string; readonly property: string; readonly values: readonly Literal[] }
  | {
      readonly kind: 'lambda';
      readonly quantifier: 'any' | 'all';
      readonly path: Path;
      readonly variable: string;
      readonly body: FilterNode | null;
    };
