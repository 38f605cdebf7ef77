import type { Condition, HavingClause, ValueQueryCondition, WhereClause } from '@jetstreamapp/soql-parser-js';
import { malformed } from './queryError';

export type Leaf = Exclude<Condition, { openParen: number }> | ValueQueryCondition;

/** WHERE or HAVING as a tree. */
export type ConditionNode =
  | { readonly kind: 'and' | 'or'; readonly items: readonly ConditionNode[] }
  | { readonly kind: 'not'; readonly item: ConditionNode }
  | { readonly kind: 'leaf'; readonly leaf: Leaf };

type Token = '(' | ')' | 'AND' | 'OR' | 'NOT' | { readonly leaf: Leaf };

/**
 * The parser answers a flat chain in which conditions count their parentheses; this rebuilds the tree. NOT binds to
 * what follows it; AND and OR may not stand side by side without parentheses, as in Salesforce.
 */
export function conditionTree(clause: WhereClause | HavingClause): ConditionNode {
  const tokens = flatten(clause);
  let at = 0;
  const group = (): ConditionNode => {
    const items = [unary()];
    let joiner: 'AND' | 'OR' | null = null;
    for (let next = tokens[at]; next === 'AND' || next === 'OR'; next = tokens[at]) {
      if (joiner && joiner !== next) throw malformed(`unexpected token: ${next}`);
      joiner = next;
      at++;
      items.push(unary());
    }
    const [only] = items;
    if (joiner === null && only) return only;
    return { kind: joiner === 'OR' ? 'or' : 'and', items };
  };
  const unary = (): ConditionNode => {
    const token = tokens[at++];
    if (token === 'NOT') return { kind: 'not', item: unary() };
    if (token === '(') {
      const inner = group();
      if (tokens[at++] !== ')') throw malformed("expecting a right parentheses, found '<EOF>'");
      return inner;
    }
    if (typeof token === 'object') return { kind: 'leaf', leaf: token.leaf };
    throw malformed(`unexpected token: '${token ?? '<EOF>'}'`);
  };
  const tree = group();
  if (at < tokens.length) throw malformed(`unexpected token: '${String(tokens[at])}'`);
  return tree;
}

/** All leaves, in the order of the text. */
export function leavesOf(node: ConditionNode): Leaf[] {
  if (node.kind === 'leaf') return [node.leaf];
  if (node.kind === 'not') return leavesOf(node.item);
  return node.items.flatMap(leavesOf);
}

function flatten(clause: WhereClause | HavingClause): Token[] {
  const tokens: Token[] = [];
  let rest: WhereClause | HavingClause | undefined = clause;
  while (rest) {
    const { left } = rest as { left: Leaf | { openParen: number } | null };
    if (left) {
      const parens = left as { openParen?: number; closeParen?: number };
      for (let i = 0; i < (parens.openParen ?? 0); i++) tokens.push('(');
      if ('operator' in left) tokens.push({ leaf: left });
      for (let i = 0; i < (parens.closeParen ?? 0); i++) tokens.push(')');
    }
    const step = rest as { operator?: 'AND' | 'OR' | 'NOT'; right?: WhereClause };
    if (step.operator) tokens.push(step.operator);
    rest = step.right;
  }
  return tokens;
}
