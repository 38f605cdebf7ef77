import type { MessageArgs, Problem } from '../model/panel';
import type { Verdict } from '../model/rule';
import { type Catalogue, english, type MessageId } from './en';
import { createFormat, type Format, type Place } from './format';
import type { Message } from './message';
import { plainText } from './plainText';

/** The catalogue for one person: texts with their arguments filled in, and values in words. */
export interface Words extends Format {
  /** The CRM's name: "Salesforce". */
  readonly product: string;
  /** ISO 4217 of the record's money. */
  readonly currency: string;
  /** The person's IANA zone. */
  readonly zone: string;
  /** The text of an id. Arguments that are missing leave their place empty. */
  say(id: MessageId, args?: MessageArgs): string;
  /** Whether the catalogue has this id: for ids that arrive as data. */
  has(id: string): id is MessageId;
  /**
   * A finding in a sentence: by its message, else by its verdict, else by the field's label. A sentence whose arguments
   * are missing gives way to the next.
   */
  ruleTitle(ruleId: string, message: string, verdict: Verdict, args?: MessageArgs, fieldLabel?: string | null): string;
  /** What to do, for a row: "Add a next step"; of an unknown rule the field's label, else the last part of its id. */
  ruleLabel(ruleId: string, fieldLabel?: string | null): string;
  /** What it gives the person; `null` for a rule that the catalogue does not know. */
  ruleBenefit(ruleId: string): string | null;
  /** What the rule expects. */
  ruleExpects(ruleId: string): string;
  /** What happened and what to do. */
  errorWords(problem: Problem, productName: string): { readonly title: string; readonly body: string };
}

const SLOT = /\{(\w+)(?::(\w+))?\}/g;

/** "nextStep" -> "Next step": the last resort for rules that an organisation made itself. */
function spelled(ruleId: string): string {
  const name = plainText(ruleId.split('.').at(-1) ?? ruleId, 60)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** @example createWords(place).say('header.toGo', { count: 3 }) // '3 to go' */
export function createWords(place: Place, catalogue: Catalogue = english): Words {
  const format = createFormat(catalogue.language, place);
  const plural = new Intl.PluralRules(catalogue.language);
  const slot = (value: string | number | null | undefined, kind: string | undefined): string => {
    if (value === null || value === undefined) return '';
    if (typeof value === 'number') return kind === 'money' ? format.money(value) : format.number(value);
    if (kind && kind !== 'money' && kind !== 'number') return format[kind as 'date'](value);
    return plainText(value);
  };
  const form = (message: Message, args: MessageArgs): string => {
    if (typeof message === 'string') return message;
    const count = Number(args[message.by] ?? 0);
    if (count === 0 && message.zero !== undefined) return message.zero;
    return message[plural.select(count)] ?? message.other;
  };
  const fill = (message: Message, args: MessageArgs = {}): string =>
    form(message, args)
      .replace(SLOT, (_, name: string, kind?: string) => slot(args[name], kind))
      .trim();
  const complete = (message: Message, args: MessageArgs): boolean =>
    [...form(message, args).matchAll(SLOT)].every(([, name = '']) => args[name] !== undefined && args[name] !== null) &&
    (typeof message === 'string' || args[message.by] !== undefined);
  const rule = (id: string) => (Object.hasOwn(catalogue.rules, id) ? catalogue.rules[id] : undefined);
  const say = (id: MessageId, args?: MessageArgs) => fill(catalogue.texts[id] ?? '', args);
  const ruleLabel = (id: string, label?: string | null) => rule(id)?.label ?? (label ? plainText(label) : spelled(id));
  return {
    ...format,
    product: place.productName,
    currency: place.currency,
    zone: place.zone,
    say,
    has: (id): id is MessageId => Object.hasOwn(catalogue.texts, id),
    ruleLabel,
    ruleBenefit: (id) => rule(id)?.benefit ?? null,
    ruleExpects: (id) => (Object.hasOwn(catalogue.expects, id) ? catalogue.expects[id] : undefined) ?? ruleLabel(id),
    ruleTitle: (id, message, verdict, args = {}, label) => {
      const titles = rule(id)?.titles ?? {};
      const own = [message, verdict].flatMap((key) => (Object.hasOwn(titles, key) ? [titles[key]] : []));
      const found = own.find((title) => title !== undefined && complete(title, args));
      return found === undefined ? ruleLabel(id, label) : fill(found, args);
    },
    errorWords: (problem, product) => {
      const { kind, retryAt, serverMessage } = problem;
      const body =
        kind === 'throttled' && retryAt ? say('error.throttled.at', { at: retryAt }) : say(`error.${kind}.body`, { product });
      const says = serverMessage ? ` ${say('error.says', { product, message: plainText(serverMessage, 1000) })}` : '';
      return { title: say(`error.${kind}.title`, { product }), body: body + says };
    },
  };
}
