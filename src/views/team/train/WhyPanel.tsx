import { Bars } from '../../../components/charts/Bars';
import { Panel } from '../../../components/charts/Panel';
import { usePanelStyles } from '../../../components/charts/Panel.styles';
import { Button } from '../../../components/controls/Button';
import { useWords } from '../../../components/text/WordsContext';
import type { AreaReason } from '../../../scoring/team/areaReasons';
import { listText } from '../figureWords';
import { HEARD, type Heard } from './heard';
import { useTrainStyles } from './train.styles';

export interface WhyPanelProps {
  readonly reasons: readonly AreaReason[];
  readonly heard: Heard | null;
  onHear(heard: Heard): void;
}

/** Why people do not use it: asked in one tap, before anything is explained (D43). */
export function WhyPanel({ reasons, heard, onHear }: WhyPanelProps) {
  const words = useWords();
  const panel = usePanelStyles();
  const styles = useTrainStyles();
  const bars = reasons.map(({ reason, answers }, index) => {
    const id = `reason.${reason}`;
    return {
      key: reason,
      label: words.has(id) ? words.say(id) : words.say('train.why.other'),
      value: answers,
      shown: words.number(answers),
      tone: index === 0 ? ('main' as const) : ('quiet' as const),
    };
  });
  return (
    <Panel span={5} title={words.say('train.why')} counted={words.say('train.whyCounted')}>
      {bars.length > 0 ? (
        <Bars
          label={words.say('train.whySentence', {
            list: listText(
              words,
              bars.map(({ label, value }) => [label, value]),
            ),
          })}
          bars={bars}
        />
      ) : (
        <p className={panel.few}>{words.say('train.whyNone')}</p>
      )}
      <fieldset className={styles.heard}>
        <legend className={styles.legend}>{words.say('train.whyAsk')}</legend>
        {HEARD.map((each) => (
          <Button key={each} size="small" aria-pressed={heard === each} onClick={() => onHear(each)}>
            {words.say(`train.why.${each}`)}
          </Button>
        ))}
      </fieldset>
      {heard && <p className={panel.text}>{words.say(`train.advice.${heard}`)}</p>}
    </Panel>
  );
}
