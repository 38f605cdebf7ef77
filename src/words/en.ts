import { announcements } from './en/announcements';
import { barriers } from './en/barriers';
import { customer } from './en/customer';
import { day } from './en/day';
import { errors } from './en/errors';
import { log } from './en/log';
import { opportunityRules } from './en/opportunityRules';
import { otherRules } from './en/otherRules';
import { panel } from './en/panel';
import { reasons } from './en/reasons';
import { seen } from './en/seen';
import type { Message, RuleWords } from './message';

/** All texts of the panel in English, by id. A translation is an object of the same type. */
export const en = { ...panel, ...log, ...customer, ...day, ...errors, ...reasons, ...seen, ...announcements, ...barriers };

/** The id of a text: a wrong one does not compile. */
export type MessageId = keyof typeof en;

/** The whole catalogue of one language. */
export interface Catalogue {
  /** BCP 47 language of the texts, for plural forms and relative days. */
  readonly language: string;
  readonly texts: Readonly<Record<MessageId, Message>>;
  /** By rule id; rules that an organisation made itself are not in it. */
  readonly rules: Readonly<Record<string, RuleWords>>;
}

export const english: Catalogue = { language: 'en', texts: en, rules: { ...opportunityRules, ...otherRules } };
