import { Panel } from '../../../components/charts/Panel';
import { SectionFrame } from '../../../components/charts/SectionFrame';
import { SkeletonBar } from '../../../components/frame/SkeletonBar';
import { useWords } from '../../../components/text/WordsContext';
import { unitCadence } from '../../../programme/cadence';
import { exemptionStates } from '../../../programme/exemptions';
import { ownLine } from '../../../scoring/team/weekChanges';
import { useArea } from '../../area/AreaContext';
import { ExemptionsPanel } from '../leaders/ExemptionsPanel';
import { LayersPanel } from '../leaders/LayersPanel';
import { SameRulesPanel } from '../leaders/SameRulesPanel';
import { YouPanel } from '../leaders/YouPanel';
import { useTeam } from '../TeamContext';

/** Leaders' own use on the same page, under the same rules; their cadence in two layers; exemptions with approver and end. */
export function Leaders() {
  const words = useWords();
  const { place } = useArea();
  const { data, whole } = useTeam();
  const { leaders, programme, reader, units, unit, mode } = data;
  const notes = data.notes ?? [];
  const line = leaders ? ownLine(leaders) : null;
  const cadence = unitCadence(notes, unit, place.today);
  const groups = units.filter(({ kind }) => kind === 'team' || kind === 'region');
  const cadences = groups.map((each) => unitCadence(notes, each, place.today));
  const isSponsor = [programme.sponsor, programme.owner].some((who) => who && (who === reader.name || who === reader.id));
  const held = words.say('leaders.held', { n: cadence.held });
  const answer =
    leaders && line && line.adopted !== null
      ? words.say('leaders.answer', { n: line.adopted, of: leaders.people, held })
      : words.say('leaders.answer.none', { held });
  return (
    <SectionFrame answer={answer} meaning={words.say('leaders.meaning')} form={words.say(`leaders.form.${mode}`)}>
      {whole ? (
        <SameRulesPanel leaders={leaders ?? null} everybody={data.organisation ?? data.now} />
      ) : (
        <Panel span={8} title={words.say('leaders.same')}>
          <SkeletonBar height={200} />
        </Panel>
      )}
      <YouPanel cadence={cadence} />
      <LayersPanel cadences={cadences} groupSize={programme.groupSize} isSponsor={isSponsor} />
      <ExemptionsPanel states={exemptionStates(programme.exemptions ?? [], place.today)} isSponsor={isSponsor} />
    </SectionFrame>
  );
}
