/** Where a text stops being JSON, and what is wrong there. Lines and columns begin with 1. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

const BLANKS = /[ \t\r\n]*/y;
const NAME = /"(?:[^"\\\p{Cc}]+|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy;
const PLAIN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

class Fault extends Error {
  constructor(
    readonly at: number,
    message: string,
  ) {
    super(message);
  }
}

/** Reads along a text and stops at the first fault. */
class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  private take(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    if (!pattern.test(this.text)) return false;
    this.at = pattern.lastIndex;
    return true;
  }

  private next(): string {
    this.take(BLANKS);
    return this.text[this.at] ?? '';
  }

  private fail(message: string): never {
    throw new Fault(this.at, this.next() === '' ? 'it ends too early' : message);
  }

  private value(): void {
    const first = this.next();
    if (first === '{') this.list('}', () => this.entry());
    else if (first === '[') this.list(']', () => this.value());
    else if (first === '"') {
      if (!this.take(NAME)) this.fail('the quotes do not end in this line, or a backslash in them stands for nothing');
    } else if (!this.take(PLAIN)) this.fail('a value is missing: text in "quotes", a number, true, false, null, [ or {');
  }

  private entry(): void {
    if (this.next() !== '"' || !this.take(NAME)) this.fail('a name in "quotes" is missing');
    if (this.next() !== ':') this.fail('a colon is missing');
    this.at += 1;
    this.value();
  }

  private list(end: string, each: () => void): void {
    this.at += 1;
    if (this.next() !== end) {
      each();
      while (this.next() === ',') {
        this.at += 1;
        if ([end, ','].includes(this.next())) this.fail('the comma before this is one too many');
        each();
      }
    }
    if (this.next() !== end) this.fail(`a comma or ${end} is missing`);
    this.at += 1;
  }

  whole(): void {
    this.value();
    if (this.next() !== '') this.fail('nothing may follow the end');
  }
}

/** @example jsonFault('{\n "gate": 10,\n}') // { line: 3, column: 1, message: 'the comma before this is one too many' } */
export function jsonFault(text: string): JsonFault | null {
  try {
    new Reader(text).whole();
    return null;
  } catch (error) {
    // Nested so deep that nobody wrote it by hand.
    if (!(error instanceof Fault)) return null;
    const before = text.slice(0, error.at).split('\n');
    return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, message: error.message };
  }
}
