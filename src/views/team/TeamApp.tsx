import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { NoticeCard } from '../../components/cards/NoticeCard';
import { TableExportContext } from '../../components/charts/tableExport';
import { SkeletonBar } from '../../components/frame/SkeletonBar';
import { useWords } from '../../components/text/WordsContext';
import { localDay } from '../../flows/localDay';
import type { TeamChoice, TeamReading } from '../../flows/team/readTeam';
import type { SheetUnit } from '../../model/sheet';
import { createTeamStore } from '../../stores/team/createTeamStore';
import type { TeamDeps } from '../../stores/team/teamDeps';
import { useArea } from '../area/AreaContext';
import { lazySection } from '../area/lazySection';
import { SectionPlace } from '../area/SectionPlace';
import { tableExport } from './exports/tableExport';
import { oldWeekOf } from './oldWeekOf';
import { TeamContext } from './TeamContext';
import { TeamView } from './TeamView';
import { useTeamViewStyles } from './TeamView.styles';
import { teamHeadOf } from './teamHeadOf';
import { useTeamRoute } from './useTeamRoute';

const PublishHere = lazySection(() => import('./PublishHere').then(({ PublishHere }) => PublishHere));
const NoPublisher = lazySection(() => import('./NoPublisher').then(({ NoPublisher }) => NoPublisher));

function Waiting() {
  const styles = useTeamViewStyles();
  return (
    <div className={styles.waiting} aria-busy>
      <SkeletonBar height={28} width={60} />
      <SkeletonBar height={14} width={45} />
      <SkeletonBar height={220} />
      <SkeletonBar height={220} />
    </div>
  );
}

type Ready = Extract<TeamReading, { kind: 'ready' }>;

/** The leaders' sheet has no name in the CRM: it gets the catalogue's. */
function withName(reading: Ready, leaders: string): Ready {
  const named = (unit: SheetUnit) => (unit.kind === 'leaders' && unit.name === '' ? { ...unit, name: leaders } : unit);
  const { data } = reading;
  return { ...reading, data: { ...data, unit: named(data.unit), units: data.units.map(named) } };
}

/** The team tab as it is read: its head at once, its sections when the unit's sheet is here, or why there is none. */
export function TeamApp({ deps }: { readonly deps: TeamDeps }) {
  const words = useWords();
  const { session } = useArea();
  const { unit, weeks } = useTeamRoute();
  const [team] = useState(() => createTeamStore(deps, session));
  const { status, problem, reading: read, whole } = useStore(team.store);
  const leaders = words.say('team.filter.leaders');
  const reading = useMemo(() => read && withName(read, leaders), [read, leaders]);
  const choice = useMemo((): TeamChoice => ({ unit, week: null, weeks }), [unit, weeks]);
  useEffect(() => {
    void team.show(choice);
    return () => team.stop();
  }, [team, choice]);
  const scene = useMemo(
    () =>
      reading && {
        deps,
        session,
        data: reading.data,
        weeks: reading.weeks,
        sizes: reading.sizes,
        whole,
        actions: team.actions,
      },
    [deps, session, reading, whole, team],
  );
  const week = reading?.data.now.week ?? null;
  const takeOut = useMemo(() => (week === null ? null : tableExport(deps.files, week)), [deps.files, week]);
  const isPublishing = useStore(team.publishing.store, (state) => state.status !== 'idle');
  const mayPublish = useStore(team.publishing.right, ({ held }) => held);
  const oldWeek = oldWeekOf(reading?.weeks[0] ?? null, localDay(deps.clock.now(), session.start.person.zone));
  const isDue = status === 'noPublisher' || (status === 'ready' && oldWeek !== null);
  useEffect(() => {
    if (isDue) void team.publishing.ask();
  }, [team, isDue]);
  const head = teamHeadOf(session.programme.privacyMode, reading, status === 'loading');
  return (
    <TeamContext.Provider value={scene}>
      <TableExportContext.Provider value={takeOut}>
        <TeamView head={head} above={above()} instead={insteadOf()} />
      </TableExportContext.Provider>
    </TeamContext.Provider>
  );

  /** Publishing from this browser, for who may: while there are no figures, where they are old, and until what came of it was read. */
  function above() {
    if (!isPublishing && !(isDue && mayPublish)) return null;
    return (
      <SectionPlace id="publish" height={140}>
        <PublishHere publishing={team.publishing} oldWeek={oldWeek} />
      </SectionPlace>
    );
  }

  /** What stands in place of the sections; `null` = they can be drawn. */
  function insteadOf() {
    if (status === 'ready' && scene) return null;
    if (status === 'notForYou')
      return <NoticeCard title={words.say('team.notForYou.title')} body={words.say('team.notForYou.body')} />;
    if (status === 'noPublisher')
      return (
        <SectionPlace id="week" height={420}>
          <NoPublisher actions={team.actions} listUrl={deps.team.listUrl('Opportunity')} mayAsk={!mayPublish} />
        </SectionPlace>
      );
    if (status !== 'failed' || !problem) return <Waiting />;
    const told = words.errorWords(problem, words.product);
    const action = { label: words.say('error.retry'), run: () => void team.show(choice) };
    return (
      <div role="alert">
        <NoticeCard title={told.title} body={told.body} action={action} />
      </div>
    );
  }
}
