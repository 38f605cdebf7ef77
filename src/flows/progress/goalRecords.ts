import type { OwnFigures, RecordSplit } from '../../model/progress';
import type { Plan } from '../../scoring/plan';
import { isFinding, PASS } from '../../scoring/verdicts';
import type { KeptRecord } from './collected';

function split(records: readonly KeptRecord[], isCounted: (record: KeptRecord) => boolean): RecordSplit {
  const named = (counted: boolean) =>
    records
      .filter((record) => isCounted(record) === counted)
      .map(({ result, name }) => ({ ref: { entity: result.entity, id: result.recordId }, name }));
  return { counted: named(true), others: named(false) };
}

/** The own records behind each goal of the programme that is counted on records: open deals with a gap, records on which a rule holds. */
export function goalRecords(plan: Plan, records: readonly KeptRecord[]): OwnFigures['goalRecords'] {
  const measures = new Set((plan.programme.goals ?? []).map(({ measure }) => measure));
  return Object.fromEntries(
    [...measures].flatMap((measure): [string, RecordSplit][] => {
      if (measure === 'gaps') {
        const deals = records.filter(({ result, status }) => result.entity === 'Opportunity' && status === 'open');
        return [[measure, split(deals, ({ open }) => open.length > 0)]];
      }
      const index = measure.startsWith('rule:') ? plan.indexOf.get(measure.slice('rule:'.length)) : undefined;
      if (index === undefined) return [];
      const verdict = ({ result }: KeptRecord) => result.verdicts[index] ?? 0;
      const applies = records.filter((record) => verdict(record) === PASS || isFinding(verdict(record)));
      return [[measure, split(applies, (record) => verdict(record) === PASS)]];
    }),
  );
}
