import { useMemo, useState } from 'react';
import { Panel } from '../../../components/charts/Panel';
import { SectionFrame } from '../../../components/charts/SectionFrame';
import { Button } from '../../../components/controls/Button';
import { LazyPart } from '../../../components/frame/LazyPart';
import { part } from '../../../components/frame/part';
import { useWords } from '../../../components/text/WordsContext';
import { type Thing, threeThings } from '../../../programme/threeThings';
import { permittedAreas } from '../../../scoring/team/permittedAreas';
import { notNow } from '../../../stores/team/notNow';
import { useTeam } from '../TeamContext';
import { useTeamRoute } from '../useTeamRoute';
import { ThingCard } from './ThingCard';
import { praiseWords, thingWords } from './thingWords';
import { useWeekStyles } from './week.styles';

const PraiseDialog = part(() => import('./PraiseDialog').then(({ PraiseDialog }) => PraiseDialog));

const SECTION = { barrier: 'stuck', train: 'train', review: 'pay' } as const;

/** At most three things for the week, each with its reason and one action; what is put off waits until the next one. */
export function ThreeThings() {
  const words = useWords();
  const styles = useWeekStyles();
  const { data, deps, session } = useTeam();
  const { open } = useTeamRoute();
  const off = useMemo(() => notNow(deps.device, data.now.week), [deps.device, data.now.week]);
  const [hidden, hide] = useState(() => off.read());
  const [praise, setPraise] = useState<{ readonly unit: string; readonly text: string } | null>(null);
  const [told, tell] = useState('');
  const things = threeThings({
    unit: data.unit,
    now: data.now,
    before: data.before,
    below: data.below ?? [],
    decisions: data.decisions,
    notes: data.notes ?? [],
    pay: data.organisation?.doc.pay ?? [],
    permitted: permittedAreas(session.start.schema),
    notNow: hidden,
  });
  const act = (thing: Thing) => {
    if (thing.kind !== 'praise') return open(SECTION[thing.kind]);
    tell('');
    setPraise({
      unit: thing.unit.id,
      text: praiseWords(words, thing.what, thing.unit.name, thing.from, thing.to),
    });
  };
  return (
    <SectionFrame answer={words.say('week.things', { n: things.length })}>
      {things.length === 0 && (
        <Panel title={words.say('week.things', { n: 0 })}>
          <p className={styles.text}>{words.say('week.things.none')}</p>
        </Panel>
      )}
      {things.map((thing, index) => (
        <ThingCard
          key={thing.id}
          kind={thing.kind}
          text={thingWords(words, thing, data.programme)}
          primary={index === 0}
          onDo={() => act(thing)}
          onNotNow={() => hide(off.add(thing.id))}
        />
      ))}
      <p role="status" className={told === '' ? styles.hidden : styles.whole}>
        {told}
      </p>
      {hidden.size > 0 && (
        <p className={styles.whole}>
          {words.say('week.things.hidden', { n: hidden.size })}{' '}
          <Button size="small" appearance="transparent" onClick={() => hide(off.clear())}>
            {words.say('week.things.again')}
          </Button>
        </p>
      )}
      {praise !== null && (
        <LazyPart height={0} meanwhile={null}>
          <PraiseDialog
            {...praise}
            onClose={(sent) => {
              setPraise(null);
              if (sent) tell(words.say('praise.sent'));
            }}
          />
        </LazyPart>
      )}
    </SectionFrame>
  );
}
