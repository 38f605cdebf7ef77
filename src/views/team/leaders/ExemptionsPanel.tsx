import { DataTable } from '../../../components/charts/DataTable';
import { Panel } from '../../../components/charts/Panel';
import { useWords } from '../../../components/text/WordsContext';
import type { Exemption } from '../../../model/register';
import type { ExemptionState } from '../../../programme/exemptions';
import type { Words } from '../../../words/createWords';
import { useLeadersStyles } from './leaders.styles';

function nameOf(words: Words, { forWhom, byTenure }: Exemption, isNote: boolean): string {
  const name = byTenure ? words.say('exempt.tenure', { name: forWhom }) : forWhom;
  return isNote ? words.say('exempt.note', { name }) : name;
}

/** A note has nothing that could apply again. */
function endOf(words: Words, { ends }: Exemption, isOver: boolean, isNote: boolean): string {
  const day = words.date(ends);
  return isOver && !isNote ? words.say('exempt.over', { day }) : day;
}

/** The register of exemptions: reason, approver, end; a line that names no person changes nothing and says so. Those by tenure stand first for the sponsor (D37). */
export function ExemptionsPanel({
  states,
  isSponsor,
}: {
  readonly states: readonly ExemptionState[];
  readonly isSponsor: boolean;
}) {
  const words = useWords();
  const styles = useLeadersStyles();
  const active = states.filter(({ state, isNote }) => state === 'active' && !isNote);
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
            rows: sorted.map(({ exemption, state, isNote }) => ({
              key: exemption.id,
              cells: [
                nameOf(words, exemption, isNote),
                exemption.ruleId === null ? words.say('exempt.all') : words.ruleLabel(exemption.ruleId),
                exemption.reason,
                exemption.approver ?? words.say('exempt.waits'),
                endOf(words, exemption, state === 'over', isNote),
              ],
            })),
          }}
        />
      )}
    </Panel>
  );
}
