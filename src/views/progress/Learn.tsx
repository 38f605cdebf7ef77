import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { PathPart, pathWords, ShortcutsPart } from '../../components/progress/LearnCard';
import { OwnCard, OwnPart } from '../../components/progress/OwnCard';
import { LiveRegion } from '../../components/text/LiveRegion';
import { useWords } from '../../components/text/WordsContext';
import type { LessonView } from '../../model/lesson';
import { createLearnStore } from '../../stores/progress/learnStore';
import { useArea } from '../area/AreaContext';
import { useProgress } from './ProgressContext';

/** The first 14 days, practice on own records, shortcuts, the tip of the week. */
export function Learn() {
  const words = useWords();
  const { session } = useArea();
  const { deps } = useProgress();
  const [learn] = useState(() => createLearnStore(deps, session));
  useEffect(() => void learn.read(), [learn]);
  const { status, problem, view, said } = useStore(learn.store);
  if (status === 'ready' && view && !view.path && !view.tip && view.shortcuts.length === 0) return null;
  const tryOut = ({ place, record }: LessonView) => {
    if (record) deps.host.open(record.ref);
    else deps.route.go(place === 'record' ? 'fix' : place);
  };
  const actions = { onTry: tryOut, onTick: (id: LessonView['id']) => void learn.tick(id) };
  const told = said && words.say(said.kept ? 'learn.ticked' : 'learn.notKept', { title: words.say(`lesson.${said.id}.title`) });
  return (
    <OwnCard title={words.say(view && !view.path ? 'learn.tip' : 'learn.path')} aside={view?.path && pathWords(words, view.path)}>
      <OwnPart status={status} problem={problem} height={100} onRetry={() => void learn.read()}>
        {view && (
          <>
            {view.path && <PathPart path={view.path} {...actions} />}
            <ShortcutsPart view={view} {...actions} />
          </>
        )}
      </OwnPart>
      <LiveRegion text={told ?? ''} messageKey={0} />
    </OwnCard>
  );
}
