import { CheckmarkCircleFilled } from '@fluentui/react-icons/headless/svg/checkmark-circle';
import { CircleRegular } from '@fluentui/react-icons/headless/svg/circle';
import { useState } from 'react';
import type { LearnView, LessonId, LessonView, PathView } from '../../model/lesson';
import type { Words } from '../../words/createWords';
import { plainText } from '../../words/plainText';
import { Button } from '../controls/Button';
import { useWords } from '../text/WordsContext';
import { CardLink } from './CardLink';
import { useOwnCardStyles } from './OwnCard.styles';

export interface LearnActions {
  /** Goes where the lesson is tried out. */
  onTry(lesson: LessonView): void;
  onTick(id: LessonId): void;
}

const title = (words: Words, id: LessonId) => words.say(`lesson.${id}.title`);

/** A lesson with its words and its two buttons. The first of a card may be the one to press. */
function Lesson({ lesson, tip = false, onTry, onTick }: LearnActions & { readonly lesson: LessonView; readonly tip?: boolean }) {
  const words = useWords();
  const styles = useOwnCardStyles();
  const { id, kind, place, ready, record } = lesson;
  const outcome = tip ? words.say(`lesson.${id}.tip` as `lesson.quickLog.tip`) : '';
  return (
    <div className={styles.block}>
      <p className={styles.text}>
        <strong className={styles.strong}>{tip ? outcome : title(words, id)}</strong>
      </p>
      <p className={styles.quiet}>{words.say(`lesson.${id}.text`)}</p>
      {kind === 'shortcut' && lesson.savedSeconds > 0 && (
        <p className={styles.meta}>{words.say('learn.saves', { minutes: Math.floor(lesson.savedSeconds / 60) })}</p>
      )}
      {!ready && <p className={styles.meta}>{words.say(place === 'record' ? 'learn.waits.record' : 'learn.waits.open')}</p>}
      <span className={styles.actions}>
        {ready && (
          <Button onClick={() => onTry(lesson)}>
            {record ? words.say('learn.tryOn', { name: plainText(record.name, 60) }) : words.say('learn.try')}
          </Button>
        )}
        <Button
          appearance="transparent"
          className={styles.snug}
          aria-label={words.say('learn.tickOf', { title: title(words, id) })}
          onClick={() => onTick(id)}
        >
          {words.say('learn.tick')}
        </Button>
      </span>
    </div>
  );
}

function Steps({ path, onTick }: { readonly path: PathView } & Pick<LearnActions, 'onTick'>) {
  const words = useWords();
  const styles = useOwnCardStyles();
  return (
    <ul className={styles.list}>
      {path.steps.map(({ id, done, on }) => (
        <li key={id} className={styles.row}>
          <span className={styles.sign}>
            {done ? (
              <CheckmarkCircleFilled role="img" aria-label={words.say('learn.step.done')} />
            ) : (
              <CircleRegular role="img" aria-label={words.say('learn.step.open')} />
            )}
          </span>
          <span className={styles.grow}>
            <span className={styles.text}>{title(words, id)}</span>
            {on !== null && !done && <span className={styles.meta}>{words.say('learn.step.from', { day: on })}</span>}
          </span>
          {!done && (
            <Button
              size="small"
              appearance="transparent"
              className={styles.snug}
              aria-label={words.say('learn.tickOf', { title: title(words, id) })}
              onClick={() => onTick(id)}
            >
              {words.say('learn.tick')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The path of the first 14 days: the next step in full, the others behind a button, and what it came to. */
export function PathPart({ path, ...actions }: { readonly path: PathView } & LearnActions) {
  const words = useWords();
  const styles = useOwnCardStyles();
  const [open, setOpen] = useState(false);
  const { next, steps, completedOn } = path;
  const waiting = steps.filter(({ done, on }) => !done && on !== null).map(({ on }) => on ?? '');
  return (
    <div className={styles.block}>
      {completedOn !== null && <p className={styles.text}>{words.say('learn.certificate', { day: completedOn })}</p>}
      {next && <Lesson lesson={next} {...actions} />}
      {!next && completedOn === null && waiting.length > 0 && (
        <p className={styles.quiet}>{words.say('learn.nothingDue', { day: waiting.sort()[0] ?? '' })}</p>
      )}
      <span>
        <CardLink open={open} onClick={() => setOpen(!open)}>
          {words.say(open ? 'learn.hideSteps' : 'learn.steps')}
        </CardLink>
      </span>
      {open && <Steps path={path} onTick={actions.onTick} />}
    </div>
  );
}

/** How far the path is, for the title's line. */
export function pathWords(words: Words, { day, done, steps }: PathView): string {
  const of = { done, all: steps.length };
  return day === null || day > 14 ? words.say('learn.pathDone', of) : words.say('learn.pathDay', { day, ...of });
}

/** Ways that are not used yet: the tip of the week, and the others behind a button, the most own time saved first. */
export function ShortcutsPart({ view, ...actions }: { readonly view: LearnView } & LearnActions) {
  const words = useWords();
  const styles = useOwnCardStyles();
  const [open, setOpen] = useState(false);
  const { path, tip, shortcuts, tuneUp } = view;
  const others = shortcuts.filter(({ id }) => id !== tip?.id);
  const shown = open || tuneUp?.now === true;
  return (
    <>
      {tuneUp?.now && <p className={styles.text}>{words.say('learn.tuneUp')}</p>}
      {tip && (
        <div className={styles.block}>
          {path && <h3 className={styles.heading}>{words.say('learn.tip')}</h3>}
          <Lesson lesson={tip} tip {...actions} />
        </div>
      )}
      {others.length > 0 && (
        <div className={styles.block}>
          {!tuneUp?.now && (
            <span>
              <CardLink open={open} onClick={() => setOpen(!open)}>
                {open ? words.say('learn.fewerWays') : words.say('learn.moreWays', { count: others.length })}
              </CardLink>
            </span>
          )}
          {shown && (
            <ul className={styles.list}>
              {others.map((lesson) => (
                <li key={lesson.id} className={styles.row}>
                  <Lesson lesson={lesson} {...actions} />
                </li>
              ))}
            </ul>
          )}
          {shown && others.some(({ savedSeconds }) => savedSeconds > 0) && (
            <p className={styles.meta}>{words.say('learn.savesFrom')}</p>
          )}
          {shown && tuneUp && !tuneUp.now && <p className={styles.meta}>{words.say('learn.tuneUpOn', { day: tuneUp.on })}</p>}
        </div>
      )}
      {view.kept === 'device' && <p className={styles.meta}>{words.say('learn.kept.device')}</p>}
    </>
  );
}
