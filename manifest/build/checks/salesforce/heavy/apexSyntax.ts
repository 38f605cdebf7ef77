import type { Finding } from '../../finding';
import { checker } from '../../installCheckers';
import { filesOf, type Pack, textOf } from '../pack';

/** What the check uses of `@apexdevtools/apex-parser`. */
interface ApexParser {
  readonly ApexErrorListener: new () => object;
  readonly ApexParserFactory: {
    createLexerAndParser(source: string, listener: object): { readonly parser: { compilationUnit(): unknown } };
  };
}

/** Check `apexSyntax`: every class is read by a parser of the whole language, inline SOQL included. */
export function apexSyntax(pack: Pack): Finding[] {
  const { ApexErrorListener, ApexParserFactory } = checker<ApexParser>('@apexdevtools/apex-parser');
  return filesOf(pack, 'class').flatMap(({ file }) => {
    const found: Finding[] = [];
    class Listener extends ApexErrorListener {
      apexSyntaxError(line: number, column: number, message: string): void {
        found.push({ file, message: `line ${line}, column ${column}: ${message}` });
      }
    }
    ApexParserFactory.createLexerAndParser(textOf(pack, file), new Listener()).parser.compilationUnit();
    return found;
  });
}
