import { useState } from 'react';
import { Panel } from '../../../components/charts/Panel';
import { Button } from '../../../components/controls/Button';
import { useWords } from '../../../components/text/WordsContext';
import { asksForReview, FLAG_AFTER, type UnitCadence } from '../../../programme/cadence';
import { barriersWaiting } from '../../../scoring/team/barriersWaiting';
import { problemOf } from '../../../stores/problemOf';
import { useArea } from '../../area/AreaContext';
import { useTeam } from '../TeamContext';
import { useLeadersStyles } from './leaders.styles';

const DAY = 86_400_000;

/** The reader's own cadence with the shown group, and a kind question after 14 days without a review. */
export function YouPanel({ cadence }: { readonly cadence: UnitCadence }) {
  const words = useWords();
  const styles = useLeadersStyles();
  const { place } = useArea();
  const { data, actions, deps } = useTeam();
  const [told, tell] = useState('');
  const { held, thanks, talks, daysSince, unit } = cadence;
  const since = new Date(Date.parse(place.today) - FLAG_AFTER * DAY).toISOString();
  const lessons = (data.notes ?? []).filter((note) => note.kind === 'lesson' && note.unit === unit.id && note.at >= since).length;
  const waiting = barriersWaiting(data.now.doc.barriers, data.decisions).length;
  const lines = [
    ['reviews', words.say('leaders.you.ofFour', { n: held })],
    ['thanks', words.number(thanks)],
    // Sheets for a one-to-one exist in individual mode alone.
    ...(data.mode === 'individual' ? [['talks', words.number(talks)] as const] : []),
    ['barriers', words.number(waiting)],
    ['lessons', words.number(lessons)],
  ] as const;
  const done = () => {
    tell(words.say('leaders.you.saving'));
    actions.reviewed(words.say('leaders.you.text', { week: words.date(data.now.week) })).then(
      () => tell(words.say('leaders.you.saved')),
      (error: unknown) => tell(words.errorWords(problemOf(error, deps.clock.now()), words.product).title),
    );
  };
  return (
    <Panel span={4} title={words.say('leaders.you', { unit: unit.name })} counted={words.say('leaders.you.counted')}>
      <dl className={styles.lines}>
        {lines.map(([id, value]) => (
          <div key={id} className={styles.line}>
            <dt>{words.say(`leaders.you.${id}`)}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
      {asksForReview(cadence) && (
        <p className={styles.ask}>
          {daysSince === null ? words.say('leaders.you.askFirst') : words.say('leaders.you.ask', { days: daysSince })}
        </p>
      )}
      <p className={styles.ask}>
        <Button onClick={done}>{words.say('leaders.you.done')}</Button>
      </p>
      <p role="status" className={styles.text}>
        {told}
      </p>
      <p className={styles.note}>{words.say('leaders.you.own')}</p>
    </Panel>
  );
}
