import { useId, useState } from 'react';
import { Panel } from '../../../components/charts/Panel';
import { usePanelStyles } from '../../../components/charts/Panel.styles';
import { StackedBar } from '../../../components/charts/StackedBar';
import { Button } from '../../../components/controls/Button';
import { useWords } from '../../../components/text/WordsContext';
import { READY_STATES, type Readiness } from '../../../scoring/team/readiness';
import { listText } from '../figureWords';
import { ExportForm } from './ExportForm';
import { useHonestyStyles } from './honesty.styles';
import { ReadyPerson } from './ReadyPerson';

const TONES = { eligible: 'fine', hold: 'attention', reduced: 'main' } as const;

export interface ReadinessPanelProps {
  /** `null` = it does not exist in this mode. */
  readonly readiness: Readiness | null;
  /** The owner of the programme allows files about people. */
  readonly mayExport: boolean;
  /** Logs a look at a person; nothing is shown before it resolves. */
  onLook(personId: string): Promise<void>;
  /** Logs the export for everybody in it, then saves the file. */
  onExport(readiness: Readiness, reason: string): Promise<void>;
}

/** Readiness of won deals for pay: facts for a conversation, for export only. */
export function ReadinessPanel({ readiness, mayExport, onLook, onExport }: ReadinessPanelProps) {
  const words = useWords();
  const panel = usePanelStyles();
  const styles = useHonestyStyles();
  const off = useId();
  const [all, showAll] = useState(false);
  const [exporting, setExporting] = useState(false);
  if (readiness === null || readiness.people.length === 0) {
    return (
      <Panel title={words.say('ready.none')}>
        <p className={panel.quiet}>{words.say(readiness === null ? 'ready.absent' : 'ready.empty')}</p>
      </Panel>
    );
  }
  const { people, counts } = readiness;
  const parts = READY_STATES.map((state) => ({
    key: state,
    label: words.say(`ready.state.${state}`),
    value: counts[state],
    tone: TONES[state],
    shown: words.number(counts[state]),
    inside: TONES[state] === 'attention' ? undefined : words.number(counts[state]),
  }));
  const shown = all ? people : people.filter(({ state }) => state !== 'eligible');
  return (
    <Panel
      title={words.say('ready.title', counts)}
      counted={words.say('ready.counted')}
      foot={
        <span id={off}>
          {words.say('ready.foot')} {!mayExport && words.say('ready.exportOff')}
        </span>
      }
      tools={
        <Button
          size="small"
          aria-expanded={exporting}
          disabledFocusable={!mayExport}
          aria-describedby={mayExport ? undefined : off}
          onClick={() => setExporting(!exporting)}
        >
          {words.say('ready.export')}
        </Button>
      }
    >
      {exporting && <ExportForm people={people.length} onSend={(reason) => onExport(readiness, reason)} />}
      <StackedBar
        label={words.say('ready.sentence', {
          people: people.length,
          list: listText(
            words,
            parts.map(({ label, value }) => [label, value]),
          ),
        })}
        parts={parts}
      />
      <ul className={styles.people}>
        {shown.map((person) => (
          <ReadyPerson key={person.person} person={person} onLook={onLook} />
        ))}
      </ul>
      {!all && counts.eligible > 0 && (
        <p className={styles.person}>
          <span className={styles.reasons}>{words.say('ready.eligibleRest', { count: counts.eligible })}</span>
          <Button size="small" appearance="transparent" onClick={() => showAll(true)}>
            {words.say('ready.showAll', { count: people.length })}
          </Button>
        </p>
      )}
    </Panel>
  );
}
