import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { PathPart, pathWords, ShortcutsPart } from '../../components/progress/LearnCard';
import { OwnCard, OwnPart } from '../../components/progress/OwnCard';
import { useOwnCardStyles } from '../../components/progress/OwnCard.styles';
import { LiveRegion } from '../../components/text/LiveRegion';
import { useWords } from '../../components/text/WordsContext';
import type { LessonView } from '../../model/lesson';
import { createLearnStore } from '../../stores/progress/learnStore';
import { useArea } from '../area/AreaContext';
import { useLoaded, useProgress } from './ProgressContext';
import { useFocusInCard } from './useFocusInCard';
import { useStanding } from './useStanding';

/** The first 14 days, practice on own records, shortcuts, the tip of the week. */
export function Learn() {
  const words = useWords();
  const styles = useOwnCardStyles();
  const { session } = useArea();
  const { deps } = useProgress();
  const card = useRef<HTMLDivElement>(null);
  const focus = useFocusInCard(card);
  const [learn] = useState(() => createLearnStore(deps, session));
  useEffect(() => void learn.read(), [learn]);
  const { status, problem, view, said } = useStore(learn.store);
  const figures = useLoaded('figures').value;
  useEffect(() => {
    if (figures) learn.knows(figures);
  }, [figures, learn]);
  // Who has chosen about the place, either way, has done the step that asks for it.
  const choice = useStanding().said;
  const chose = choice?.kind === 'ranking' && choice.how !== 'notKept';
  useEffect(() => {
    if (chose && status === 'ready') learn.did('firstChoice');
  }, [chose, learn, status]);
  if (status === 'ready' && view && !view.path && !view.tip && view.shortcuts.length === 0) return null;
  const tryOut = ({ id, place, record }: LessonView) => {
    if (record) return deps.host.open(record.ref);
    // There already, perhaps scrolled away from it: the address has to change to lead there again.
    if (deps.route.get() === place) deps.route.go('', { replace: true });
    deps.route.go(place);
    // Looking is all that this step asks for.
    if (id === 'firstSeen') learn.did(id);
  };
  const actions = { onTry: tryOut, onTick: (id: LessonView['id']) => void learn.tick(id) };
  const told = said && words.say(said.kept ? 'learn.ticked' : 'learn.notKept', { title: words.say(`lesson.${said.id}.title`) });
  return (
    <OwnCard title={words.say(view && !view.path ? 'learn.tip' : 'learn.path')} aside={view?.path && pathWords(words, view.path)}>
      <div ref={card} className={styles.parts} {...focus}>
        <OwnPart status={status} problem={problem} height={100} onRetry={() => void learn.read()}>
          {view && (
            <>
              {view.path && <PathPart path={view.path} {...actions} />}
              <ShortcutsPart view={view} {...actions} />
            </>
          )}
        </OwnPart>
      </div>
      <LiveRegion text={told ?? ''} messageKey={0} />
    </OwnCard>
  );
}
