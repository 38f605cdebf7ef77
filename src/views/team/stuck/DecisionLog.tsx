import { DataTable } from '../../../components/charts/DataTable';
import { Panel } from '../../../components/charts/Panel';
import { usePanelStyles } from '../../../components/charts/Panel.styles';
import { useWords } from '../../../components/text/WordsContext';
import type { TeamData } from '../../../model/teamData';
import { decisionLog, type LogLine } from '../../../scoring/team/decisionLog';
import { plainText } from '../../../words/plainText';

/** Lines that are shown; the rest is in the CRM. */
const MOST = 12;

/** What was decided, with the numbers it rests on (B19). */
export function DecisionLog({ data }: { readonly data: TeamData }) {
  const words = useWords();
  const styles = usePanelStyles();
  const lines = decisionLog(data.decisions, data.notes ?? [], [data.unit.id, 'organisation']).slice(0, MOST);
  const about = (line: LogLine): string => {
    if (line.kind === 'barrier') return `${words.say(`reason.${line.reason}`)}: ${words.ruleLabel(line.rule)}`;
    const found = [`use.${line.about}`, `pay.${line.about}`].find((id) => words.has(id));
    return found !== undefined && words.has(found) ? words.say(found) : words.ruleLabel(line.about);
  };
  return (
    <Panel title={words.say('log.title')} counted={words.say('log.counted')}>
      {lines.length === 0 ? (
        <p className={styles.quiet}>{words.say('log.empty')}</p>
      ) : (
        <DataTable
          caption={words.say('log.title')}
          table={{
            name: 'decisions',
            columns: [
              { key: 'what', label: words.say('log.what') },
              { key: 'decision', label: words.say('log.decided') },
              { key: 'text', label: words.say('log.text') },
              { key: 'when', label: words.say('log.when') },
            ],
            rows: lines.map((line) => ({
              key: `${line.at} ${line.kind === 'barrier' ? line.rule : line.about}`,
              cells: [
                about(line),
                line.kind === 'barrier' ? words.say(`log.decision.${line.decision}`) : words.say(`log.note.${line.kind}`),
                line.text === null ? null : plainText(line.text, 400),
                { shown: words.date(line.at), value: line.at },
              ],
            })),
          }}
        />
      )}
    </Panel>
  );
}
