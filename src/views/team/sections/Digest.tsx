import { Panel } from '../../../components/charts/Panel';
import { SectionFrame } from '../../../components/charts/SectionFrame';
import { useWords } from '../../../components/text/WordsContext';
import { digestOf } from '../../../flows/digest/digestOf';
import { DigestPreview } from '../digest/DigestPreview';
import { useDigestPreviewStyles } from '../digest/DigestPreview.styles';
import { SendPanel } from '../digest/SendPanel';
import { useTeam } from '../TeamContext';

const NEVER = ['score', 'last', 'small', 'deal'] as const;

/** The weekly digest as a reader of the shown unit gets it, and how it is sent. */
export function Digest() {
  const words = useWords();
  const styles = useDigestPreviewStyles();
  const { data } = useTeam();
  const { doc, week } = data.now;
  const digest = digestOf(week, { snapshot: null, before: null, sheet: doc, leads: false });
  return (
    <SectionFrame
      answer={words.say('digest.page.answer')}
      meaning={words.say('digest.page.meaning')}
      form={words.say('digest.page.form')}
    >
      <Panel title={words.say('digest.page.preview', { week: digest.number })} span={8}>
        <DigestPreview digest={digest} />
      </Panel>
      <div className={styles.side}>
        <SendPanel digest={digest} />
        <Panel title={words.say('digest.never')}>
          <ul className={styles.list}>
            {NEVER.map((what) => (
              <li key={what}>{words.say(`digest.never.${what}`)}</li>
            ))}
          </ul>
        </Panel>
      </div>
    </SectionFrame>
  );
}
