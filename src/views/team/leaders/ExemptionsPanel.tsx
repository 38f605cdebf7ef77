import { DataTable } from '../../../components/charts/DataTable';
import { Panel } from '../../../components/charts/Panel';
import { useWords } from '../../../components/text/WordsContext';
import type { ExemptionState } from '../../../programme/exemptions';
import { useLeadersStyles } from './leaders.styles';

/** The register of exemptions: reason, approver, end. Those by tenure stand first for the sponsor (D37). */
export function ExemptionsPanel({
  states,
  isSponsor,
}: {
  readonly states: readonly ExemptionState[];
  readonly isSponsor: boolean;
}) {
  const words = useWords();
  const styles = useLeadersStyles();
  const active = states.filter(({ state }) => state === 'active');
  const title = words.say('exempt.title', { n: active.length });
  const next = active[0];
  const tenure = ({ exemption }: ExemptionState) => Number(exemption.byTenure === true);
  const sorted = isSponsor ? [...states].sort((a, b) => tenure(b) - tenure(a)) : states;
  return (
    <Panel
      title={next ? words.say('exempt.next', { title, days: next.daysLeft }) : title}
      counted={words.say('exempt.counted')}
      foot={words.say('exempt.foot')}
    >
      {states.length === 0 ? (
        <p className={styles.text}>{words.say('exempt.empty')}</p>
      ) : (
        <DataTable
          caption={title}
          table={{
            name: 'exemptions',
            columns: (['for', 'rule', 'reason', 'approver', 'ends'] as const).map((key) => ({
              key,
              label: words.say(`exempt.${key}`),
            })),
            rows: sorted.map(({ exemption: { id, forWhom, ruleId, reason, approver, ends, byTenure }, state }) => ({
              key: id,
              cells: [
                byTenure ? words.say('exempt.tenure', { name: forWhom }) : forWhom,
                ruleId === null ? words.say('exempt.all') : words.ruleLabel(ruleId),
                reason,
                approver ?? words.say('exempt.waits'),
                state === 'over' ? words.say('exempt.over', { day: words.date(ends) }) : words.date(ends),
              ],
            })),
          }}
        />
      )}
    </Panel>
  );
}
