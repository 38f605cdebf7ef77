import { sql } from '../../store/sqlText';
import type { Sql } from '../../store/types';

/** A column and the texts that it is compared with, made alike. */
export interface Alike {
  readonly expression: Sql;
  readonly texts: readonly string[];
}

/**
 * SQLite folds the case of ASCII letters only. This folds the others that occur in the texts, on both sides: a letter of
 * the column that no text has cannot match anyway.
 * @example alike(name, ['MÜLLER']) // replace(name, 'Ü', 'ü') against ['MüLLER'], compared without ASCII case
 */
export function alike(expression: Sql, texts: readonly string[]): Alike {
  const letters = new Map<string, string>();
  for (const letter of texts.join('')) {
    const small = letter.toLowerCase();
    const capital = letter.toUpperCase();
    const foldable = letter > '\u007f' && small !== capital && small.length === capital.length;
    if (foldable) letters.set(capital, small);
  }
  return {
    expression: [...letters].reduce((folded, [capital, small]) => sql`replace(${folded}, ${capital}, ${small})`, expression),
    texts: texts.map((text) => [...text].map((letter) => letters.get(letter) ?? letter).join('')),
  };
}
