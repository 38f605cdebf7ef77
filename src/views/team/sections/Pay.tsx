import { SectionFrame } from '../../../components/charts/SectionFrame';
import { useWords } from '../../../components/text/WordsContext';
import { payStory } from '../../../scoring/team/payStory';
import { processReviews } from '../../../scoring/team/processReviews';
import { staggeredStory } from '../../../scoring/team/staggeredStory';
import { CarePanel } from '../pay/CarePanel';
import { payAnswer } from '../pay/payWords';
import { ReviewPanel } from '../pay/ReviewPanel';
import { StaggeredPanel } from '../pay/StaggeredPanel';
import { ThirdsPanel } from '../pay/ThirdsPanel';
import { ViewsPanel } from '../pay/ViewsPanel';
import { useTeam } from '../TeamContext';

/** Whether it pays: what went together, with its margins, and a review where nothing did. Of the whole organisation, in every mode. */
export function Pay() {
  const words = useWords();
  const { data, actions } = useTeam();
  const findings = data.organisation?.doc.pay ?? [];
  const stories = findings.map(payStory);
  const answers = stories.flatMap((story) => payAnswer(words, story) ?? []);
  const people = Math.max(0, ...stories.map((story) => story.people));
  const segments = Math.max(0, ...stories.map((story) => story.segments));
  const reviews = processReviews(findings, data.notes ?? [], data.now.week);
  const unit = data.organisation?.doc.unit.id ?? data.unit.id;
  return (
    <SectionFrame
      answer={answers.length > 0 ? answers.join(' ') : words.say('pay.answer.notEnough')}
      meaning={answers.length > 0 ? words.say('pay.meaning', { people, segments }) : words.say('pay.meaningNone')}
      form={words.say(`pay.form.${data.mode}`)}
    >
      {stories.map((story) => (
        <ThirdsPanel key={story.measure} story={story} />
      ))}
      <CarePanel people={people} />
      <ReviewPanel
        reviews={reviews}
        stories={stories}
        owner={data.programme.owner}
        onOpen={(about, text) => actions.note({ kind: 'review', about, unit, text })}
      />
      <StaggeredPanel rows={staggeredStory(findings.find(({ measure }) => measure === 'winRate')?.staggered ?? [])} />
      <ViewsPanel stories={stories} />
    </SectionFrame>
  );
}
