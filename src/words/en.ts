import type { area } from './en/area';
import { customer } from './en/customer';
import { errors } from './en/errors';
import type { laterTexts } from './en/later';
import { log } from './en/log';
import { opportunityRules } from './en/opportunityRules';
import { otherRules } from './en/otherRules';
import { panel } from './en/panel';
import type { progressTexts } from './en/progress/texts';
import type { teamTexts } from './en/team/texts';
import type { Message, RuleWords } from './message';

const firstTexts = { ...panel, ...log, ...customer, ...errors };

/** The id of a text: a wrong one does not compile. */
export type MessageId =
  | keyof typeof firstTexts
  | keyof typeof laterTexts
  | keyof typeof area
  | keyof typeof progressTexts
  | keyof typeof teamTexts;

/** The whole catalogue of one language. */
export interface Catalogue {
  /** BCP 47 language of the texts, for plural forms and relative days. */
  readonly language: string;
  /** By id; those of later parts are absent until these parts are here. */
  readonly texts: Readonly<Partial<Record<MessageId, Message>>>;
  /** By rule id; rules that an organisation made itself are not in it. */
  readonly rules: Readonly<Record<string, RuleWords>>;
  /** By rule id: what is expected ("A close date from today on"); absent until the later parts are here. */
  readonly expects: Readonly<Record<string, string>>;
}

const expected: Record<string, string> = {};
const texts: Partial<Record<MessageId, Message>> = { ...firstTexts };

/** All texts of the panel in English, by id. A translation is an object of the same type. */
export const english: Catalogue = {
  language: 'en',
  texts,
  rules: { ...opportunityRules, ...otherRules },
  expects: expected,
};

/**
 * Adds the texts of the parts that come after the first paint; it is done before such a part is drawn. Rejects where the
 * code does not come.
 */
export async function learnLaterTexts(): Promise<void> {
  const { laterTexts, expects } = await import('./en/later');
  Object.assign(texts, laterTexts);
  Object.assign(expected, expects);
}

/** Adds the texts of an area beside the panel, before it is drawn. */
export function learnTexts(more: Readonly<Partial<Record<MessageId, Message>>>): void {
  Object.assign(texts, more);
}
