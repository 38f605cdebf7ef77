import { badRequest } from '../http/DataverseError';

export interface Token {
  readonly kind: 'string' | 'guid' | 'instant' | 'date' | 'number' | 'name' | 'symbol' | 'end';
  readonly text: string;
  readonly at: number;
}

const SHAPES: readonly (readonly [Token['kind'], RegExp])[] = [
  ['string', /'(?:[^']|'')*'/y],
  ['guid', /[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}/y],
  ['instant', /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})/y],
  ['date', /\d{4}-\d{2}-\d{2}/y],
  ['number', /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y],
  ['name', /[$@]?[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*/y],
  ['symbol', /[(),:;/=[\]]/y],
];

/** Splits an OData expression into tokens; blanks only separate. A character that starts nothing is refused with its place. */
export function tokens(text: string): Token[] {
  const found: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text.charAt(at))) {
      at += 1;
      continue;
    }
    const token = tokenAt(text, at);
    if (!token) throw badRequest(`Syntax error: character '${text.charAt(at)}' is not valid at position ${at} in '${text}'.`);
    found.push(token);
    at += token.text.length;
  }
  found.push({ kind: 'end', text: '', at: text.length });
  return found;
}

function tokenAt(text: string, at: number): Token | null {
  for (const [kind, shape] of SHAPES) {
    shape.lastIndex = at;
    const match = shape.exec(text);
    if (match) return { kind, text: match[0], at };
  }
  return null;
}

const MAX_DEPTH = 40;

/** Reads tokens one after the other. */
export class TokenReader {
  private readonly list: readonly Token[];
  private index = 0;
  private depth = 0;

  constructor(readonly source: string) {
    this.list = tokens(source);
  }

  peek(ahead = 0): Token {
    return this.list[Math.min(this.index + ahead, this.list.length - 1)] ?? { kind: 'end', text: '', at: this.source.length };
  }

  next(): Token {
    const token = this.peek();
    this.index += 1;
    return token;
  }

  /** Takes the next token if it is this text. Names are compared exactly: OData operators are lower case. */
  accept(text: string): boolean {
    if (this.peek().text !== text || this.peek().kind === 'string') return false;
    this.index += 1;
    return true;
  }

  expect(text: string): void {
    if (!this.accept(text)) throw this.unexpected(`'${text}' expected`);
  }

  name(): string {
    const token = this.next();
    if (token.kind !== 'name') throw badRequest(`Syntax error: a name was expected at position ${token.at} in '${this.source}'.`);
    return token.text;
  }

  /** Goes one bracket deeper; the platform bounds the depth of an expression too. */
  nested<T>(work: () => T): T {
    if (this.depth >= MAX_DEPTH) throw badRequest(`The expression is nested deeper than ${MAX_DEPTH} levels.`);
    this.depth += 1;
    const result = work();
    this.depth -= 1;
    return result;
  }

  end(): void {
    if (this.peek().kind !== 'end') throw this.unexpected('end of the expression expected');
  }

  unexpected(why: string): Error {
    const token = this.peek();
    return badRequest(`Syntax error at position ${token.at} in '${this.source}': ${why}, found '${token.text}'.`);
  }
}
