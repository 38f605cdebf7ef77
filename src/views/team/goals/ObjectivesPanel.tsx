import { useState } from 'react';
import { DataTable } from '../../../components/charts/DataTable';
import { Panel } from '../../../components/charts/Panel';
import { usePanelStyles } from '../../../components/charts/Panel.styles';
import { Button } from '../../../components/controls/Button';
import { CrmText } from '../../../components/text/CrmText';
import { useWords } from '../../../components/text/WordsContext';
import type { objectives } from '../../../scoring/team/objectives';
import { percentText } from '../figureWords';
import { useGoalsStyles } from './goals.styles';

type People = ReturnType<typeof objectives>;
type One = NonNullable<People>[number];

export interface ObjectivesPanelProps {
  /** `null` = they do not exist in this mode. */
  readonly people: People;
  /** Logs a look at a person; nothing is shown before it resolves. */
  onLook(personId: string): Promise<void>;
}

function Evidence({ one }: { readonly one: One }) {
  const words = useWords();
  const styles = useGoalsStyles();
  return (
    <div className={styles.evidence}>
      {([one.accurate, one.timely] as const).map(({ id, evidence, value }) => (
        <DataTable
          key={id}
          caption={`${words.say(`objectives.${id}`)}: ${percentText(words, value)}. ${words.say('objectives.evidence', { name: one.name })}`}
          table={{
            name: `objective-${id}`,
            columns: [
              { key: 'rule', label: words.say(`objectives.${id}`) },
              { key: 'weight', label: words.say('objectives.weight'), numeric: true },
              { key: 'met', label: words.say('objectives.met'), numeric: true },
              { key: 'of', label: words.say('objectives.of'), numeric: true },
            ],
            rows: evidence.map(({ rule, weight, met, of }) => ({ key: rule, cells: [words.ruleLabel(rule), weight, met, of] })),
          }}
        />
      ))}
    </div>
  );
}

/** Accurate and timely, for each person of the own team, each with its formula and its counts (D29); by name, never in order of value. */
export function ObjectivesPanel({ people, onLook }: ObjectivesPanelProps) {
  const words = useWords();
  const panel = usePanelStyles();
  const styles = useGoalsStyles();
  const [open, setOpen] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  if (people === null || people.length === 0) {
    return (
      <Panel span={5} title={words.say('objectives.title')}>
        <p className={panel.quiet}>{words.say(people === null ? 'objectives.absent' : 'objectives.empty')}</p>
      </Panel>
    );
  }
  const show = (person: string) => {
    if (open === person) {
      setOpen(null);
      return;
    }
    setRefused(null);
    onLook(person).then(
      () => setOpen(person),
      () => setRefused(person),
    );
  };
  return (
    <Panel
      span={5}
      title={words.say('objectives.title')}
      counted={words.say('objectives.counted')}
      foot={words.say('objectives.formula')}
    >
      <ul className={styles.list}>
        {people.map((one) => (
          <li key={one.person}>
            <div className={panel.head}>
              <span className={styles.name}>
                <CrmText text={one.name} limit={80} />
                {open === one.person && (
                  <span className={styles.small}>
                    {words.say('objectives.accurate')} {percentText(words, one.accurate.value)} · {words.say('objectives.timely')}{' '}
                    {percentText(words, one.timely.value)}
                  </span>
                )}
              </span>
              <Button
                size="small"
                appearance="transparent"
                aria-expanded={open === one.person}
                aria-label={words.say('ready.openOf', { name: one.name })}
                onClick={() => show(one.person)}
              >
                {words.say(open === one.person ? 'ready.close' : 'ready.open')}
              </Button>
            </div>
            {refused === one.person && <p role="alert">{words.say('ready.lookRefused')}</p>}
            {open === one.person && <Evidence one={one} />}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
