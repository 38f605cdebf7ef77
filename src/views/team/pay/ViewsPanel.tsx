import { Panel } from '../../../components/charts/Panel';
import { usePanelStyles } from '../../../components/charts/Panel.styles';
import { useWords } from '../../../components/text/WordsContext';
import type { PayStory } from '../../../scoring/team/payStory';
import { usePayStyles } from './pay.styles';
import { payViews } from './payWords';

/** Three readers, one set of numbers (A15). */
export function ViewsPanel({ stories }: { readonly stories: readonly PayStory[] }) {
  const words = useWords();
  const styles = usePayStyles();
  const panel = usePanelStyles();
  const views = stories.flatMap((story) => {
    const found = payViews(words, story);
    return found ? [{ measure: story.measure, ...found }] : [];
  });
  if (views.length === 0) return null;
  return (
    <Panel title={words.say('pay.views')} counted={words.say('pay.viewsCounted')}>
      <div className={styles.columns}>
        {(['rep', 'manager', 'executive'] as const).map((reader) => (
          <div key={reader}>
            <h4 className={styles.small}>{words.say(`pay.view.${reader}`)}</h4>
            {views.map(({ measure, [reader]: text }) => (
              <p key={measure} className={panel.text}>
                {text}
              </p>
            ))}
          </div>
        ))}
      </div>
    </Panel>
  );
}
