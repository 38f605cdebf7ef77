import { Panel } from '../../../components/charts/Panel';
import { usePanelStyles } from '../../../components/charts/Panel.styles';
import { SectionFrame } from '../../../components/charts/SectionFrame';
import { useWords } from '../../../components/text/WordsContext';
import { concentrationCurve, holders } from '../../../scoring/team/concentration';
import { contribution } from '../../../scoring/team/contribution';
import { coverage, coverageByCountry } from '../../../scoring/team/coverage';
import { kinds } from '../../../scoring/team/kinds';
import { marketing } from '../../../scoring/team/marketing';
import { questions } from '../../../scoring/team/questions';
import { unusable } from '../../../scoring/team/unusable';
import { ConcentrationPanel } from '../knowledge/ConcentrationPanel';
import { CoveragePanel } from '../knowledge/CoveragePanel';
import { DepartmentsPanel } from '../knowledge/DepartmentsPanel';
import { KindsPanel } from '../knowledge/KindsPanel';
import { MarketingPanel } from '../knowledge/MarketingPanel';
import { QuestionsPanel } from '../knowledge/QuestionsPanel';
import { SpreadPanel } from '../knowledge/SpreadPanel';
import { useTeam } from '../TeamContext';

/** What is known about customers: what of it can be used, who holds the rest, who adds to it, what it covers. */
export function Knowledge() {
  const words = useWords();
  const styles = usePanelStyles();
  const { data } = useTeam();
  const { counters, concentration, children } = data.now.doc;
  const found = unusable(counters);
  const byKind = kinds(counters);
  const most = [...byKind.kinds].sort((a, b) => b.findings - a.findings)[0];
  const curve = concentrationCurve(concentration);
  const groups = children
    .filter(({ unit }) => unit.kind === 'team' || unit.kind === 'region')
    .map(({ unit, headline }) => ({ key: unit.id, name: unit.name, unusable: headline.unusable }));
  const all = coverage('all', '', counters);
  const below = (data.below ?? []).map(({ unit, doc }) => coverage(unit.id, unit.name, doc.counters));
  const answer = () => {
    if (found.share === null) return words.say('knowledge.answerEmpty');
    return found.part === 0 ? words.say('knowledge.answerNone') : words.say('knowledge.answer', { share: found.share });
  };
  return (
    <SectionFrame
      answer={answer()}
      meaning={
        most && found.part > 0
          ? words.say('knowledge.meaning', { ...found, kind: words.say(`knowledge.kind.${most.kind}`) })
          : words.say('knowledge.meaningNone')
      }
      form={words.say(`knowledge.form.${data.mode}`)}
    >
      <KindsPanel unusable={found} kinds={byKind} />
      {curve ? <ConcentrationPanel curve={curve} /> : <SpreadPanel holders={holders(groups)} />}
      <DepartmentsPanel contribution={contribution(data.organisation)} />
      {below.length > 0 ? (
        <CoveragePanel all={all} rows={below} by="group" />
      ) : (
        <CoveragePanel all={all} rows={coverageByCountry(counters)} by="country" />
      )}
      <QuestionsPanel questions={questions(counters)} />
      <MarketingPanel {...marketing(counters)} />
      <Panel title={words.say('knowledge.silentTitle', { count: all.silent })}>
        <p className={styles.quiet}>{words.say(all.silent > 0 ? 'knowledge.silentBody' : 'knowledge.silentNone')}</p>
      </Panel>
    </SectionFrame>
  );
}
