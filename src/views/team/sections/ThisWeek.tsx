import { SectionFrame } from '../../../components/charts/SectionFrame';
import { useWords } from '../../../components/text/WordsContext';
import { counterOf } from '../../../model/sheet';
import { adoptionCurve } from '../../../scoring/team/adoptionCurve';
import { gapMoney } from '../../../scoring/team/gapMoney';
import { weekChanges } from '../../../scoring/team/weekChanges';
import { useArea } from '../../area/AreaContext';
import { shortMoney } from '../shortMoney';
import { useTeam } from '../TeamContext';
import { useTeamRoute } from '../useTeamRoute';
import { ChangesPanel } from '../week/ChangesPanel';
import { CurvePanel } from '../week/CurvePanel';
import { MoneyPanel } from '../week/MoneyPanel';
import { ThreeThings } from '../week/ThreeThings';
import { useWeekStyles } from '../week/week.styles';
import { weekAnswer, weekMeaning } from '../week/weekAnswer';

/** Weeks of the curve: a year is as much as a line can tell. */
const CURVE_WEEKS = 52;

/** What a manager opens on Monday: what changed, the money with a gap, three things to do, and how adoption goes. */
export function ThisWeek() {
  const words = useWords();
  const styles = useWeekStyles();
  const { place } = useArea();
  const { weeks } = useTeamRoute();
  const { data } = useTeam();
  const { now, before, decisions, programme } = data;
  const { counters, history } = now.doc;
  const changes = weekChanges(now, before, decisions);
  const money = counterOf(counters, 'pastMoney');
  const past = {
    deals: counterOf(counters, 'past'),
    money: money > 0 ? shortMoney(money, place.currency, place.locale) : null,
  };
  const curve = adoptionCurve(history.slice(-CURVE_WEEKS), programme.goLive, programme.goals);
  return (
    <div className={styles.parts}>
      <SectionFrame
        answer={weekAnswer(words, changes, past)}
        meaning={weekMeaning(words, changes)}
        form={words.say(`week.form.${data.mode}`)}
      >
        <ChangesPanel changes={changes} weeks={weeks} now={now.week} before={before?.week ?? null} />
        <MoneyPanel gaps={gapMoney(counters)} noRate={counterOf(counters, 'noRate')} />
      </SectionFrame>
      <ThreeThings />
      <SectionFrame answer={words.say('week.curve.head')}>
        <CurvePanel curve={curve} week={now.week} />
      </SectionFrame>
    </div>
  );
}
