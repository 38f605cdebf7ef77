import type { Ref } from 'react';
import { NoticeCard } from '../../components/cards/NoticeCard';
import { QuietButton } from '../../components/cards/QuietButton';
import { LazyPart } from '../../components/frame/LazyPart';
import { part } from '../../components/frame/part';
import { useWords } from '../../components/text/WordsContext';
import type { CardKind } from './cardOf';
import { OpenNudge } from './OpenNudge';
import type { PanelViewProps } from './panelViewProps';
import { savedTitle } from './savedTitle';

const SavedCard = part(() => import('../../components/cards/SavedCard').then(({ SavedCard }) => SavedCard));
const ConflictCard = part(() => import('../../components/cards/ConflictCard').then(({ ConflictCard }) => ConflictCard));
const MeetingCard = part(() => import('../../components/cards/MeetingCard').then(({ MeetingCard }) => MeetingCard));

/** States that a plain card tells, with a title and a body of that name in the catalogue. */
const NOTICES = ['empty', 'off', 'cap', 'rest', 'none'] as const;

export interface CardBodyProps extends PanelViewProps {
  readonly kind: CardKind;
  readonly headingRef: Ref<HTMLHeadingElement>;
}

/** The card of a kind. */
export function CardBody({ kind, state, actions, headingRef }: CardBodyProps) {
  const words = useWords();
  const { problem, conflict, saved, thanks, meeting, customer, editor, top } = state;
  const notice = NOTICES.find((name) => name === kind);
  const isDeal = state.ref?.entity === 'Opportunity';
  if (notice) {
    const body = words.say(notice === 'none' && isDeal ? 'none.closed' : `${notice}.body`);
    return <NoticeCard headingRef={headingRef} title={words.say(`${notice}.title`)} body={body} />;
  }
  if (kind === 'failed') {
    const told = words.errorWords(problem ?? { kind: 'unexpected', serverMessage: null, retryAt: null }, words.product);
    return (
      <NoticeCard
        headingRef={headingRef}
        title={told.title}
        body={told.body}
        action={{ label: words.say('error.retry'), run: actions.retry }}
      />
    );
  }
  if (kind === 'conflict' && conflict)
    return (
      <LazyPart height={260}>
        <ConflictCard
          conflict={conflict}
          gain={top?.gain ?? 0}
          headingRef={headingRef}
          lookupName={editor?.fields.find(({ schema }) => schema.name === conflict.field.name)?.lookupName ?? null}
          onKeepMine={actions.keepMine}
          onKeepTheirs={actions.keepTheirs}
          onLater={actions.enough}
        />
      </LazyPart>
    );
  if (kind === 'saved' && saved)
    return (
      <LazyPart height={260}>
        <SavedCard
          saved={saved}
          title={savedTitle(words, state)}
          headingRef={headingRef}
          next={saved.next}
          onUndo={actions.undo}
          onNext={actions.next}
          onEnough={actions.enough}
          onHold={actions.holdUndo}
        />
      </LazyPart>
    );
  if (kind === 'thanks' && thanks) {
    const benefit = state.all.find(({ ruleId }) => ruleId === thanks.ruleId)?.benefit ?? words.ruleBenefit(thanks.ruleId);
    return (
      <NoticeCard
        done
        headingRef={headingRef}
        title={words.say('thanks.title')}
        body={words.say(thanks.outside ? 'thanks.outside' : `thanks.${thanks.kind}`)}
        more={benefit && thanks.kind === 'whyNot' ? words.say('thanks.why', { benefit }) : null}
        foot={
          <>
            {top && (
              <QuietButton onClick={actions.next}>{words.say('saved.next', { label: words.ruleLabel(top.ruleId) })}</QuietButton>
            )}
            <QuietButton onClick={actions.enough}>{words.say('saved.enough')}</QuietButton>
          </>
        }
      />
    );
  }
  if (kind === 'meeting' && meeting)
    return (
      <LazyPart height={320}>
        <MeetingCard meeting={meeting} customer={customer} headingRef={headingRef} onOpen={actions.open} />
      </LazyPart>
    );
  if (kind === 'nudge' && top) return <OpenNudge nudge={top} state={state} actions={actions} headingRef={headingRef} />;
  const done = kind === 'done';
  return (
    <NoticeCard
      done={done}
      headingRef={headingRef}
      title={words.say(done ? 'done.title' : 'done.answered')}
      body={words.say(done ? (isDeal ? 'done.body' : 'done.bodyOther') : 'done.answeredBody')}
    />
  );
}
