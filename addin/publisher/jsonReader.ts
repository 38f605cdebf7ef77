const BLANKS = /[ \t\r\n]*/y;
const NAME = /"(?:[^"\\\p{Cc}]+|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy;
const PLAIN = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/** Lines and columns begin with 1. */
export interface JsonPlace {
  readonly line: number;
  readonly column: number;
}

/** The line and column of a character. @example placeAt('{\n "gate": 10', 3) // { line: 2, column: 2 } */
export function placeAt(text: string, at: number): JsonPlace {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Where a text stops being JSON. */
export class JsonStop extends Error {
  constructor(
    readonly at: number,
    message: string,
  ) {
    super(message);
  }
}

/** Reads along a text, tells where each value stands (an entry of a group at its name), and stops at the first fault. */
export class JsonReader {
  private at = 0;

  /** @param tell Called with the path of each value (`rules[3].when`; blank for the whole) and its first character. */
  constructor(
    private readonly text: string,
    private readonly tell: (path: string, at: number) => void = () => undefined,
  ) {}

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
    throw new JsonStop(this.at, this.next() === '' ? 'it ends too early' : message);
  }

  private value(path: string): void {
    const first = this.next();
    if (first === '{') this.list('}', () => this.entry(path));
    else if (first === '[') {
      this.list(']', (index) => {
        this.next();
        this.tell(`${path}[${index}]`, this.at);
        this.value(`${path}[${index}]`);
      });
    } else if (first === '"') {
      if (!this.take(NAME)) this.fail('the quotes do not end in this line, or a backslash in them stands for nothing');
    } else if (!this.take(PLAIN)) this.fail('a value is missing: text in "quotes", a number, true, false, null, [ or {');
  }

  private entry(parent: string): void {
    const isName = this.next() === '"';
    const begin = this.at;
    if (!isName || !this.take(NAME)) this.fail('a name in "quotes" is missing');
    const name = JSON.parse(this.text.slice(begin, this.at)) as string;
    const path = parent === '' ? name : `${parent}.${name}`;
    this.tell(path, begin);
    if (this.next() !== ':') this.fail('a colon is missing');
    this.at += 1;
    this.value(path);
  }

  private list(end: string, each: (index: number) => void): void {
    this.at += 1;
    if (this.next() !== end) {
      each(0);
      for (let index = 1; this.next() === ','; index += 1) {
        this.at += 1;
        if ([end, ','].includes(this.next())) this.fail('the comma before this is one too many');
        each(index);
      }
    }
    if (this.next() !== end) this.fail(`a comma or ${end} is missing`);
    this.at += 1;
  }

  /** @throws JsonStop at the first fault */
  whole(): void {
    this.next();
    this.tell('', this.at);
    this.value('');
    if (this.next() !== '') this.fail('nothing may follow the end');
  }
}
