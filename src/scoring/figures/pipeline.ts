import { isInstant } from '../calendar/zone';
import type { Plan } from '../plan';
import { isFinding, NOT_APPLICABLE } from '../verdicts';
import { type Family, type FigureRecord, ofEntity, textField } from './figureContext';

interface GapRule {
  readonly id: string;
  readonly index: number;
}

/** Rules whose finding is a gap of a deal, in the order in which a deal's money is counted. */
function gapRules({ programme, entities }: Plan): readonly GapRule[] {
  const first = programme.gapOrder ?? [];
  const place = (id: string) => (first.includes(id) ? first.indexOf(id) : first.length);
  const own = (entities.get('Opportunity')?.rules ?? []).filter(({ inRing }) => inRing);
  return own.map(({ rule, index }) => ({ id: rule.id, index })).sort((a, b) => place(a.id) - place(b.id));
}

/** The first gap of a deal; `null` = nothing is missing. */
function firstGap(rules: readonly GapRule[], { result }: FigureRecord): string | null {
  return rules.find(({ index }) => isFinding(result.verdicts[index] ?? NOT_APPLICABLE))?.id ?? null;
}

/**
 * Open deals and their money (`noRate` where a deal's amount has a currency without a rate; it then adds nothing to any sum).
 * - `open|phase`: by the furthest phase reached, else the present one, else `unknown`.
 * - `waiting|phase`: by the present phase, where the deal came into it before the first moment of the day that lies
 *   ceil(2 x median of the phase in days) before today, in the owner's zone (the rule opportunity.phaseAge).
 * - `gap|rule`: each deal once, at its first finding among the rules on deals that have a fix and a weight, in the programme's
 *   `gapOrder`, then in the order of its rules; `none` = no finding (a deal in grace has none).
 * - `past`: the close date lies before today in the owner's zone.
 * Each has its money beside it: the amount in whole units of the organisation's currency, 0 where there is none.
 */
export const pipeline: Family = (records, { plan, context, money }, sum) => {
  const rules = gapRules(plan);
  for (const record of ofEntity(records, 'Opportunity')) {
    const { facts, currency } = record;
    if (facts.status !== 'open') continue;
    const worth = money(facts.fields.amount, currency);
    if (worth === null) sum.add('noRate');
    const counted = worth ?? 0;
    const phase = facts.reached ?? facts.phase ?? 'unknown';
    sum.add('open', phase);
    sum.add('openMoney', phase, counted);
    const gap = firstGap(rules, record) ?? 'none';
    sum.add('gap', gap);
    sum.add('gapMoney', gap, counted);
    const closeDate = textField(facts, 'closeDate');
    if (closeDate !== null && closeDate < context.today) {
      sum.add('past');
      sum.add('pastMoney', '', counted);
    }
    if (facts.phase === null || !isInstant(facts.phaseSince)) continue;
    if (facts.phaseSince >= context.startOf(-Math.ceil(2 * context.usual(facts, facts.phase)))) continue;
    sum.add('waiting', facts.phase);
    sum.add('waitingMoney', facts.phase, counted);
  }
};
