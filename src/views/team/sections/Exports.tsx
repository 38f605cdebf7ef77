import { useState } from 'react';
import { BothViewsContext } from '../../../components/charts/bothViews';
import { usePanelStyles } from '../../../components/charts/Panel.styles';
import { SectionFrame } from '../../../components/charts/SectionFrame';
import { Button } from '../../../components/controls/Button';
import { useWords } from '../../../components/text/WordsContext';
import { localDay } from '../../../flows/localDay';
import { lazySection } from '../../area/lazySection';
import { SectionPlace } from '../../area/SectionPlace';
import { BillingPanel } from '../exports/BillingPanel';
import { TeamContext, useTeam } from '../TeamContext';
import { useTeamRoute } from '../useTeamRoute';

/** What stands on the paper, in the order of the tabs. Named people are not on it: paper asks for no reason and writes no log (B14). */
const PRINTED = [
  { id: 'stuck', Section: lazySection(() => import('./Stuck').then(({ Stuck }) => Stuck)) },
  { id: 'train', Section: lazySection(() => import('./Train').then(({ Train }) => Train)) },
  { id: 'knowledge', Section: lazySection(() => import('./Knowledge').then(({ Knowledge }) => Knowledge)) },
  { id: 'honesty', Section: lazySection(() => import('./Honesty').then(({ Honesty }) => Honesty)) },
  { id: 'goals', Section: lazySection(() => import('./Goals').then(({ Goals }) => Goals)) },
  { id: 'pay', Section: lazySection(() => import('./Pay').then(({ Pay }) => Pay)) },
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
