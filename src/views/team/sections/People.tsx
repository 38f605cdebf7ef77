import { Panel } from '../../../components/charts/Panel';
import { SectionFrame } from '../../../components/charts/SectionFrame';
import { SkeletonBar } from '../../../components/frame/SkeletonBar';
import { useWords } from '../../../components/text/WordsContext';
import { groupRows } from '../../../scoring/team/groupRows';
import { BandsPanel } from '../people/BandsPanel';
import { GroupsPanel } from '../people/GroupsPanel';
import { NotWrittenPanel } from '../people/NotWrittenPanel';
import { OwnPeople } from '../people/OwnPeople';
import { usePeopleStyles } from '../people/people.styles';
import { useTeam } from '../TeamContext';
import { useTeamRoute } from '../useTeamRoute';

/** Who: the reader's own people in individual mode, groups of five and more in every mode. */
export function People() {
  const words = useWords();
  const styles = usePeopleStyles();
  const { data, whole } = useTeam();
  const { filter } = useTeamRoute();
  const { mode, programme, unit, now, people } = data;
  const below = data.below ?? [];
  const rows = groupRows(below, programme, mode);
  const known = rows.filter(({ score }) => score !== null).length;
  const bands = new Set(rows.flatMap(({ band }) => (band === null ? [] : [band]))).size;
  const answer = () => {
    if (!whole) return words.say('groups.loading');
    if (rows.length === 0) return words.say('groups.answer.alone', { unit: unit.name, people: now.people });
    if (known < rows.length) return words.say('groups.answer.few', { n: known, all: rows.length });
    return bands > 0
      ? words.say('groups.answer.bands', { n: rows.length, unit: unit.name, bands })
      : words.say('groups.answer', { n: rows.length, unit: unit.name });
  };
  const ranked = now.doc.bands !== null && mode !== 'worksCouncil';
  const own = mode === 'individual' && people !== null && people.length > 0;
  return (
    <div className={styles.parts}>
      {own && <OwnPeople people={people} />}
      {(!own || rows.length > 0) && (
        <SectionFrame answer={answer()} form={words.say(own ? 'groups.form.beside' : `people.form.${mode}`)}>
          {!whole && (
            <Panel title={words.say('groups.loading')}>
              <SkeletonBar height={200} />
            </Panel>
          )}
          {rows.length > 0 && (
            <GroupsPanel below={below} programme={programme} mode={mode} onShow={(id) => filter({ unit: id })} />
          )}
          {ranked && now.doc.bands && <BandsPanel bands={now.doc.bands} people={now.people} groupSize={programme.groupSize} />}
          {mode !== 'individual' && <NotWrittenPanel worksCouncil={mode === 'worksCouncil'} span={ranked ? 5 : 12} />}
        </SectionFrame>
      )}
    </div>
  );
}
