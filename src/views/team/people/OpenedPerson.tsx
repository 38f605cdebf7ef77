import { Field, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { DataTable } from '../../../components/charts/DataTable';
import { Panel } from '../../../components/charts/Panel';
import { Button } from '../../../components/controls/Button';
import { useWords } from '../../../components/text/WordsContext';
import type { PersonFigures } from '../../../model/sheet';
import { quickRoute } from '../../../scoring/team/sellsWell';
import { talkFacts } from '../../../scoring/team/talkFacts';
import { problemOf } from '../../../stores/problemOf';
import { useTeam } from '../TeamContext';
import { usePeopleStyles } from './people.styles';

/**
 * A person's facts for a one-to-one: counts without a verdict, a guide for the talk, and room for the person's own words, without which
 * the sheet is not whole. It is drawn only after the look was written down.
 */
export function OpenedPerson({ person, onClose }: { readonly person: PersonFigures; onClose(): void }) {
  const words = useWords();
  const styles = usePeopleStyles();
  const { data, actions, deps } = useTeam();
  const top = useRef<HTMLDivElement>(null);
  const [comment, write] = useState('');
  const [told, tell] = useState('');
  const [noted, note] = useState(false);
  useEffect(() => top.current?.focus(), []);
  const { name } = person;
  const held = () => {
    tell(words.say('people.talk.saving'));
    note(true); // one talk counts once, however often the button is pressed
    actions.talked(words.say('people.talk.heldText')).then(
      () => tell(words.say('people.talk.saved')),
      (error: unknown) => {
        note(false);
        tell(words.errorWords(problemOf(error, deps.clock.now()), words.product).title);
      },
    );
  };
  const facts = talkFacts(person, data.programme.rules);
  const route = quickRoute(data.programme.rules, person.rules);
  return (
    <div ref={top} tabIndex={-1} className={styles.opened}>
      <Panel
        title={words.say('people.opened', { name })}
        counted={words.say('people.opened.counted', {
          week: data.peopleWeek ?? data.now.week,
          name,
        })}
        foot={words.say('people.facts.foot')}
        tools={
          <Button size="small" appearance="transparent" onClick={onClose}>
            {words.say('people.opened.close')}
          </Button>
        }
      >
        <p className={styles.text}>
          {words.say('people.facts.volume', {
            activities: facts.activities,
            substance: facts.substance,
            records: facts.records,
          })}{' '}
          {words.say('people.facts.results', { won: facts.won, lost: facts.lost })}
        </p>
        <DataTable
          caption={words.say('people.facts')}
          table={{
            name: 'facts-for-a-one-to-one',
            named: true,
            columns: [
              { key: 'rule', label: words.say('people.facts.rule') },
              { key: 'met', label: words.say('people.facts.met'), numeric: true },
              { key: 'of', label: words.say('people.facts.of'), numeric: true },
            ],
            rows: facts.rules.map(({ rule, met, of }) => ({ key: rule, cells: [words.ruleLabel(rule), met, of] })),
          }}
        />
        {route.length > 0 && (
          <>
            <h4 className={styles.sub}>{words.say('people.quick')}</h4>
            <ul className={styles.list}>
              {route.map(({ rule, seconds, records }) => (
                <li key={rule}>{words.say('people.quick.one', { rule: words.ruleLabel(rule), seconds, records })}</li>
              ))}
            </ul>
          </>
        )}
        <h4 className={styles.sub}>{words.say('people.talk')}</h4>
        <ol className={styles.list}>
          {facts.thank[0] === undefined ? (
            <li>{words.say('people.talk.thankNone')}</li>
          ) : (
            <li>{words.say('people.talk.thank', { rule: words.ruleLabel(facts.thank[0]) })}</li>
          )}
          {facts.ask.length === 0 && <li>{words.say('people.talk.askNone')}</li>}
          {facts.ask.map((rule) => (
            <li key={rule}>{words.say('people.talk.ask', { rule: words.ruleLabel(rule) })}</li>
          ))}
          <li>{words.say('people.talk.end')}</li>
        </ol>
        <Field label={words.say('people.talk.comment', { name })} hint={words.say('people.talk.commentHint')}>
          <Textarea value={comment} rows={3} onChange={(_, { value }) => write(value)} />
        </Field>
        <p className={styles.sign}>{words.say('people.talk.sign', { name, manager: data.reader.name })}</p>
        <Button size="small" disabledFocusable={noted} onClick={held}>
          {words.say('people.talk.held')}
        </Button>
        <p role="status" className={styles.text}>
          {told}
        </p>
      </Panel>
    </div>
  );
}
