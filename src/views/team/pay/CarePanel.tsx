import { Panel } from '../../../components/charts/Panel';
import { usePanelStyles } from '../../../components/charts/Panel.styles';
import { useWords } from '../../../components/text/WordsContext';
import { usePayStyles } from './pay.styles';

/** What such a comparison cannot tell, and how it is counted. */
export function CarePanel({ people }: { readonly people: number }) {
  const words = useWords();
  const styles = usePayStyles();
  const panel = usePanelStyles();
  return (
    <Panel span={8} title={words.say('pay.care')}>
      <div className={styles.columns}>
        {(['way', 'other', 'one'] as const).map((id) => (
          <div key={id}>
            <h4 className={styles.small}>{words.say(`pay.care.${id}Title`)}</h4>
            <p className={panel.text}>{words.say(`pay.care.${id}`, { people })}</p>
          </div>
        ))}
      </div>
      <h4 className={styles.small}>{words.say('pay.method')}</h4>
      <ul className={styles.list}>
        {([1, 2, 3] as const).map((step) => (
          <li key={step}>{words.say(`pay.method.${step}`)}</li>
        ))}
      </ul>
    </Panel>
  );
}
