/**
 * How one language says nothing. Everything is in plain letters: lower case, without accents (`plainTokens`).
 * A text is a placeholder when all its words are `empty` or `filler` and at least one is `empty`, or when it is a whole phrase.
 */
export interface PlaceholderWords {
  /** Words that say nothing by themselves, separated by spaces: `unknown pending test`. */
  readonly empty: string;
  /** Words that add nothing beside those: `to be not yet any`. */
  readonly filler: string;
  /** Phrases and abbreviations that are placeholders only as a whole, separated by `|`, dots and slashes as spaces: `n a`. */
  readonly whole: string;
}
