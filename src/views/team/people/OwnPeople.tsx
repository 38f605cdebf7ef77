import { useState } from 'react';
import { SectionFrame } from '../../../components/charts/SectionFrame';
import { LazyPart } from '../../../components/frame/LazyPart';
import { part } from '../../../components/frame/part';
import { useWords } from '../../../components/text/WordsContext';
import type { PersonFigures } from '../../../model/sheet';
import { helpKinds } from '../../../scoring/team/helpKinds';
import { hasFigures } from '../../../scoring/team/peopleList';
import { salesPoints } from '../../../scoring/team/sellsWell';
import { weekVolumes } from '../../../scoring/team/weekVolume';
import { KindsPanel } from './KindsPanel';
import { OpenedPerson } from './OpenedPerson';
import { PeopleListPanel } from './PeopleListPanel';
import { usePeopleStyles } from './people.styles';
import { QuadrantPanel } from './QuadrantPanel';
import { VolumePanel } from './VolumePanel';

const PurposeDialog = part(() => import('./PurposeDialog').then(({ PurposeDialog }) => PurposeDialog));

/** Individual mode: the reader's own people by name. A person's facts are drawn only after the look was written down. */
export function OwnPeople({ people }: { readonly people: readonly PersonFigures[] }) {
  const words = useWords();
  const styles = usePeopleStyles();
  const [asked, ask] = useState<PersonFigures | null>(null);
  const [opened, open] = useState<PersonFigures | null>(null);
  const known = people.filter(hasFigures);
  const first = known.filter(({ place }) => place?.band === 1).length;
  const ranked = known.some(({ place }) => place !== null);
  const answer = ranked
    ? words.say('people.answer.bands', { first, all: people.length, none: people.length - known.length })
    : known.length < people.length
      ? words.say('people.answer.few', { n: known.length, all: people.length })
      : words.say('people.answer.plain', { n: known.length });
  return (
    <SectionFrame answer={answer} meaning={words.say('people.meaning')} form={words.say('people.form.individual')}>
      <PeopleListPanel people={people} onOpen={ask} />
      {opened && (
        <div className={styles.opened}>
          <OpenedPerson key={opened.person} person={opened} onClose={() => open(null)} />
        </div>
      )}
      <QuadrantPanel points={salesPoints(people)} />
      <KindsPanel people={helpKinds(people)} />
      <VolumePanel people={weekVolumes(people)} />
      {asked && (
        <LazyPart height={0} meanwhile={null}>
          <PurposeDialog
            person={asked}
            onClose={() => ask(null)}
            onOpened={() => {
              open(asked);
              ask(null);
            }}
          />
        </LazyPart>
      )}
    </SectionFrame>
  );
}
