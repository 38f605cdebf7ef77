import type { RecordFacts } from '../../model/facts';
import { isoDate } from '../calendar/days';
import { active } from '../signals/active';
import { decisionMaker } from '../signals/decisionMaker';
import { given } from '../signals/given';
import { numberOver } from '../signals/numberOver';
import { usableContact } from '../signals/usableContact';
import type { QUESTIONS } from '../team/questions';
import { isCountry } from '../text/country';
import { PASS } from '../verdicts';
import { type Family, type FigureContext, type FigureRecord, ofEntity, textField } from './figureContext';

const YEAR = 365;
const QUARTER = 90;

function tests({ plan }: FigureContext) {
  const env = { programme: plan.programme, entity: null };
  return {
    isActive: active.test({ days: YEAR }, env),
    reaches: usableContact.test({}, env),
    decides: decisionMaker.test({ field: 'decisionMaker' }, env),
    sized: numberOver.test({ field: 'employees', over: 0 }, env),
    sector: given.test({ field: 'industry' }, env),
  };
}

/** `none` = blank, `other` = no country; else as it was typed, in lower case. */
function countryOf(facts: RecordFacts): string {
  const country = textField(facts, 'country');
  if (country === null) return 'none';
  return isCountry(country) ? country.trim().toLowerCase() : 'other';
}

/** One of likely twins stands for all of them: the one with the first id. */
function isFirstTwin({ id, elsewhere }: RecordFacts): boolean {
  return (elsewhere?.twins ?? []).every((twin) => twin.id >= id);
}

/** Does a deal say what it is worth and when it comes? */
function isPlain({ facts }: FigureRecord, { context }: FigureContext): boolean {
  const { amount, closeDate } = facts.fields;
  return typeof amount === 'number' && amount > 0 && typeof closeDate === 'string' && closeDate >= context.today;
}

/**
 * Active accounts of the owner: an open deal, or an activity or a won deal in 365 days (the rules' own meaning).
 * - `accounts|country`: each once, of likely twins (same name and no other country, or same web domain; whoever owns them) only the
 *   one with the alphabetically first id, so that duplicates do not raise it. Country in lower case as typed; `none`, `other`.
 * - `covered|country`: of them with a usable contact (a name and a usable e-mail or phone) and a last activity in 90 days.
 * - `silent`: active accounts, twins too, whose last activity is older than 90 days or not known.
 * - `asked`: active accounts, twins too; `answered|question` (C10):
 *   whoDecides = the decision maker is named on one of the owner's deals of the account; whatIsOpen = no open deal, or one of the
 *   owner's with an amount and a close date from today on; lastSpoke = an activity in 365 days; whatTheyBuy = a won deal in
 *   365 days, or the industry is given; howBig = employees over 0.
 */
export const coverage: Family = (records, by, sum) => {
  const { context } = by;
  const { isActive, reaches, decides, sized, sector } = tests(by);
  const deals = new Map<string, FigureRecord[]>();
  for (const deal of ofEntity(records, 'Opportunity')) {
    const account = textField(deal.facts, 'accountId');
    if (account !== null) deals.set(account, [...(deals.get(account) ?? []), deal]);
  }
  const quarterAgo = isoDate(context.day - QUARTER);
  const yearAgo = isoDate(context.day - YEAR);
  for (const { facts } of ofEntity(records, 'Account')) {
    const { use } = facts;
    if (use === null || isActive(facts, context) !== PASS) continue;
    const own = deals.get(facts.id) ?? [];
    const isLively = use.lastActivityOn !== null && use.lastActivityOn >= quarterAgo;
    if (!isLively) sum.add('silent');
    if (isFirstTwin(facts)) {
      const country = countryOf(facts);
      sum.add('accounts', country);
      if (isLively && reaches(facts, context) === PASS) sum.add('covered', country);
    }
    const answers: Readonly<Record<(typeof QUESTIONS)[number], boolean>> = {
      whoDecides: own.some((deal) => decides(deal.facts, context) === PASS),
      whatIsOpen: use.openDeals === 0 || own.some((deal) => deal.facts.status === 'open' && isPlain(deal, by)),
      lastSpoke: use.lastActivityOn !== null && use.lastActivityOn >= yearAgo,
      whatTheyBuy: (use.lastWonOn !== null && use.lastWonOn >= yearAgo) || sector(facts, context) === PASS,
      howBig: sized(facts, context) === PASS,
    };
    sum.add('asked');
    for (const [question, isAnswered] of Object.entries(answers)) if (isAnswered) sum.add('answered', question);
  }
};
