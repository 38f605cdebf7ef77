import { useBothViews } from '../../../components/charts/bothViews';
import { SectionFrame } from '../../../components/charts/SectionFrame';
import { useWords } from '../../../components/text/WordsContext';
import { localDay } from '../../../flows/localDay';
import { goalProgress } from '../../../scoring/team/goalProgress';
import { objectives } from '../../../scoring/team/objectives';
import { successState } from '../../../scoring/team/successTests';
import { GoalsPanel } from '../goals/GoalsPanel';
import { ObjectivesPanel } from '../goals/ObjectivesPanel';
import { TestsPanel } from '../goals/TestsPanel';
import { useTeam } from '../TeamContext';

/** Goals as they stand, tests for success, and objectives per person where they exist. */
export function Goals() {
  const words = useWords();
  const paper = useBothViews();
  const { data, deps, actions } = useTeam();
  const { programme, now, reader } = data;
  // Goals and tests are the organisation's; a unit's sheet says how far that unit is.
  const goals = (programme.goals ?? []).map((goal) => goalProgress(goal, now));
  const today = localDay(deps.clock.now(), reader.zone);
  const tests = (programme.successTests ?? []).map((test) => successState(test, now, today));
  const reached = goals.filter(({ state }) => state === 'reached').length;
  const passed = tests.filter(({ state }) => state === 'passed').length;
  const moving = goals.filter(({ state }) => state === 'rightWay').sort((a, b) => b.way - a.way);
  const counts = { passed, tests: tests.length, reached, goals: goals.length };
  const answer = () => {
    if (goals.length > 0 && tests.length > 0) return words.say('goals.answer', counts);
    if (goals.length > 0) return words.say('goals.answerGoals', counts);
    return tests.length > 0 ? words.say('goals.answerTests', counts) : words.say('goals.answerNone');
  };
  const meaning = () => {
    const nearest = moving[0];
    if (nearest) return words.say('goals.meaning', { count: moving.length, name: nearest.goal.name });
    return words.say(goals.length > 0 && reached === goals.length ? 'goals.meaningAll' : 'goals.meaningNone');
  };
  return (
    <SectionFrame answer={answer()} meaning={meaning()} form={words.say(`goals.form.${data.mode}`)}>
      {goals.length > 0 && <GoalsPanel goals={goals} />}
      <TestsPanel tests={tests} />
      {(!paper || data.mode !== 'individual') && (
        <ObjectivesPanel
          people={objectives(data.mode, data.people, programme.rules)}
          onLook={(person) => actions.look(person, 'review', 'figures')}
        />
      )}
    </SectionFrame>
  );
}
