import { useState } from 'react';
import { BothViewsContext } from '../../../components/charts/bothViews';
import { usePanelStyles } from '../../../components/charts/Panel.styles';
import { SectionFrame } from '../../../components/charts/SectionFrame';
import { Button } from '../../../components/controls/Button';
import { useWords } from '../../../components/text/WordsContext';
import { localDay } from '../../../flows/localDay';
import { SectionPlace } from '../../area/SectionPlace';
import { BillingPanel } from '../exports/BillingPanel';
import { TeamContext, useTeam } from '../TeamContext';
import { useTeamRoute } from '../useTeamRoute';
import { Goals } from './Goals';
import { Honesty } from './Honesty';
import { Knowledge } from './Knowledge';
import { Pay } from './Pay';
import { Stuck } from './Stuck';
import { Train } from './Train';

/** What stands on the paper, in the order of the tabs. Named people are not on it: paper asks for no reason and writes no log (B14). */
const PRINTED = [
  { id: 'stuck', Section: Stuck },
  { id: 'train', Section: Train },
  { id: 'knowledge', Section: Knowledge },
  { id: 'honesty', Section: Honesty },
  { id: 'goals', Section: Goals },
  { id: 'pay', Section: Pay },
] as const;

/** Export and print: the check of a billing list, and all sections with charts and tables at once, as one page for paper. */
export function Exports() {
  const words = useWords();
  const styles = usePanelStyles();
  const scene = useTeam();
  const { data, deps } = scene;
  const { open } = useTeamRoute();
  const [all, showAll] = useState(false);
  const check = async (file: Blob) => {
    const [{ checkBilling }, text] = await Promise.all([import('../../../flows/team/checkBilling'), deps.files.read(file)]);
    return checkBilling(deps.won, text, localDay(deps.clock.now(), data.reader.zone));
  };
  return (
    <>
      <SectionFrame
        answer={words.say('exports.answer')}
        meaning={words.say('exports.meaning')}
        form={words.say(`exports.form.${data.mode}`)}
      >
        <div className={styles.whole}>
          <span className={styles.actions}>
            <Button appearance="primary" onClick={() => (all ? deps.files.print() : showAll(true))}>
              {words.say(all ? 'exports.print' : 'exports.showAll')}
            </Button>
            <Button appearance="transparent" onClick={() => open('week')}>
              {words.say('exports.back')}
            </Button>
          </span>
        </div>
        <BillingPanel onCheck={check} />
      </SectionFrame>
      {all && (
        <BothViewsContext.Provider value={true}>
          <TeamContext.Provider value={{ ...scene, data: { ...data, people: null } }}>
            {PRINTED.map(({ id, Section }) => (
              <SectionPlace key={id} id={id} height={900}>
                <Section />
              </SectionPlace>
            ))}
          </TeamContext.Provider>
        </BothViewsContext.Provider>
      )}
    </>
  );
}
