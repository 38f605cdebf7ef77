import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isRubbishEmail } from '../../../src/scoring/rubbish/isRubbishEmail';
import { isRubbishPhone } from '../../../src/scoring/rubbish/isRubbishPhone';
import { isRubbishText, type TextKind } from '../../../src/scoring/rubbish/isRubbishText';

const FOLDER = resolve(import.meta.dirname, '../../fixtures/placeholders');

export type LabelKind = TextKind | 'email' | 'phone';

export interface Label {
  readonly language: string;
  readonly kind: LabelKind;
  readonly text: string;
  /** Half of the labels, chosen by a hash of the text, is judged; the detector's words were completed on the other half only. */
  readonly judged: boolean;
}

function hash(text: string): number {
  let value = 2_166_136_261;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 16_777_619);
  return (value ^ (value >>> 15)) >>> 0;
}

/** Every labelled placeholder of the eight languages. */
export function labels(): readonly Label[] {
  return readdirSync(FOLDER).flatMap((file) => {
    const { language, ...kinds } = JSON.parse(readFileSync(resolve(FOLDER, file), 'utf8')) as { language: string } & Record<
      string,
      string[]
    >;
    return Object.entries(kinds).flatMap(([kind, texts]) =>
      texts.map((text) => ({ language, kind: kind as LabelKind, text, judged: hash(text) % 2 === 0 })),
    );
  });
}

/** The detector's word on a text of a kind, of a record about which nothing else is known. */
export function isFlagged(kind: LabelKind, text: string): boolean {
  if (kind === 'email') return isRubbishEmail(text);
  return kind === 'phone' ? isRubbishPhone(text) : isRubbishText(text, kind);
}
