import { useState } from 'react';
import { SectionFrame } from '../../../components/charts/SectionFrame';
import { useWords } from '../../../components/text/WordsContext';
import { addDays, localDay } from '../../../flows/localDay';
import type { UseArea } from '../../../model/sheet';
import { areaReasons } from '../../../scoring/team/areaReasons';
import { areaUse } from '../../../scoring/team/areaUse';
import { lessonOfTheWeek, measuredLessons } from '../../../scoring/team/lessons';
import { permittedAreas } from '../../../scoring/team/permittedAreas';
import { useTeam } from '../TeamContext';
import { AreasPanel } from '../train/AreasPanel';
import type { Heard } from '../train/heard';
import { LessonPanel } from '../train/LessonPanel';
import { ResultsPanel } from '../train/ResultsPanel';
import { UseByGroupPanel } from '../train/UseByGroupPanel';
import { WhyPanel } from '../train/WhyPanel';

/** Minutes of a lesson of the catalogue. */
const MINUTES = 15;

/** What to train this week: the part that fewest people use, why, a short lesson, and what earlier ones changed. */
export function Train() {
  const words = useWords();
  const { data, session, deps, actions } = useTeam();
  const { doc, people } = data.now;
  const permitted = permittedAreas(session.start.schema);
  const use = areaUse(doc.reach, people, permitted);
  const lessons = measuredLessons(data.notes ?? [], data.unit.id, doc.history);
  const [skipped, skip] = useState<ReadonlySet<UseArea>>(new Set());
  const [answers, answer] = useState<Readonly<Partial<Record<UseArea, Heard>>>>({});
  const asked = new Set(Object.keys(answers) as UseArea[]);
  const free = use.filter(({ area }) => !skipped.has(area));
  const pick = lessonOfTheWeek(free, lessons, asked);
  const next =
    pick &&
    lessonOfTheWeek(
      free.filter(({ area }) => area !== pick.area),
      lessons,
      asked,
    );
  const heard = pick ? (answers[pick.area] ?? null) : null;
  const known = use.some(({ share }) => share !== null);
  const today = localDay(deps.clock.now(), data.reader.zone);
  const measuredOn = addDays(today, 14);
  const lesson = pick && lessonFor(pick.area);
  const plan = async (word: string) => {
    if (!pick || !lesson || heard === null) return;
    const used =
      pick.people === null ? words.say('train.notTold') : words.say('train.usedBy', { part: pick.people, whole: people });
    const text = words.say('train.note', { title: lesson.title, why: words.say(`train.why.${heard}`), used, word });
    await actions.note({ kind: 'lesson', about: pick.area, unit: data.unit.id, text });
  };
  const head = () => {
    if (!known) return ['train.answerUnknown', 'train.meaningUnknown'] as const;
    return pick ? (['train.answer', 'train.meaning'] as const) : (['train.answerNone', 'train.meaningNone'] as const);
  };
  const [title, meaning] = head();
  const groups = (data.below ?? []).map(({ unit, doc: theirs, people: size }) => ({
    key: unit.id,
    name: unit.name,
    use: areaUse(theirs.reach, size, permitted),
  }));
  return (
    <SectionFrame
      answer={words.say(title, {
        area: pick ? words.say(`use.${pick.area}`) : '',
        part: people - (pick?.people ?? 0),
        whole: people,
      })}
      meaning={words.say(meaning)}
      form={words.say(`train.form.${data.mode}`)}
    >
      <AreasPanel use={use} picked={pick?.area ?? null} people={people} />
      {pick && (
        <WhyPanel
          reasons={areaReasons(pick.area, doc.barriers)}
          heard={heard}
          onHear={(each) => answer({ ...answers, [pick.area]: each })}
        />
      )}
      {pick && lesson && (
        <LessonPanel
          key={pick.area}
          lesson={lesson}
          measuredOn={measuredOn}
          asked={heard !== null}
          another={next !== null}
          onAnother={() => skip(new Set([...skipped, pick.area]))}
          onPlan={plan}
        />
      )}
      {groups.length > 0 && <UseByGroupPanel all={use} groups={groups} />}
      <ResultsPanel lessons={lessons} />
    </SectionFrame>
  );

  /** The organisation's own lesson where it has one, else the catalogue's. */
  function lessonFor(area: UseArea) {
    const own = data.programme.lessons?.find((each) => each.area === area);
    return own ?? { title: words.say(`lesson.${area}`), text: words.say(`lesson.${area}.text`), minutes: MINUTES };
  }
}
