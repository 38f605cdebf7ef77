import { Tab, TabList } from '@fluentui/react-components';
import { Button } from '../../components/controls/Button';
import { LazyPart } from '../../components/frame/LazyPart';
import { part } from '../../components/frame/part';
import { SkeletonBar } from '../../components/frame/SkeletonBar';
import { useWords } from '../../components/text/WordsContext';
import type { Instant, IsoDate } from '../../model/dates';
import type { PrivacyMode } from '../../model/programme';
import type { SheetUnit } from '../../model/sheet';
import { TABS, type TabId } from './sections';
import { useTeamViewStyles } from './TeamView.styles';
import { useTeamRoute } from './useTeamRoute';

const TeamFilters = part(() => import('./TeamFilters').then(({ TeamFilters }) => TeamFilters));

export interface TeamHeadProps {
  /** `null` = not read yet, or there is nothing to read: then the title stands alone. */
  readonly head: {
    readonly reading: boolean;
    readonly unit: SheetUnit | null;
    readonly units: readonly SheetUnit[];
    readonly people: number | null;
    readonly teams: number | null;
    /** Monday of the last closed week. */
    readonly week: { readonly number: number; readonly to: IsoDate } | null;
    readonly publishedAt: Instant | null;
    readonly mode: PrivacyMode;
  } | null;
  /** `null` = a page stands instead of the tabs. */
  readonly tab: TabId | null;
}

/** Title, one grey line, the mode, filters and tabs. */
export function TeamHead({ head, tab }: TeamHeadProps) {
  const words = useWords();
  const styles = useTeamViewStyles();
  const { open } = useTeamRoute();
  const line = head && [
    head.people === null ? null : words.say('team.people', { people: head.people }),
    head.teams === null ? null : words.say('team.teams', { teams: head.teams }),
    head.week && words.say('team.week', { week: head.week.number, to: head.week.to }),
    head.publishedAt && words.say('team.published', { at: head.publishedAt }),
  ];
  return (
    <header className={styles.head}>
      <div className={styles.headLine}>
        <div>
          <h1 className={styles.title}>
            {head?.unit ? words.say('team.titleOf', { unit: head.unit.name }) : words.say('team.title')}
          </h1>
          {head?.reading ? (
            <SkeletonBar height={12} width={60} />
          ) : (
            line && <p className={styles.line}>{line.filter(Boolean).join(' · ')}</p>
          )}
        </div>
        {head && (
          <span className={styles.tools}>
            <span className={styles.mode}>{words.say(`team.mode.${head.mode}`)}</span>
            {head.unit && tab !== null && (
              <>
                <Button size="small" onClick={() => open('digest')}>
                  {words.say('digest.open.page')}
                </Button>
                <Button size="small" onClick={() => open('exports')}>
                  {words.say('exports.open')}
                </Button>
              </>
            )}
          </span>
        )}
      </div>
      <div className={styles.bar}>
        <div className={styles.tabs}>
          <TabList
            selectedValue={tab}
            aria-label={words.say('team.tabs')}
            onTabSelect={(_, { value }) => open(TABS[value as TabId][0])}
          >
            {(Object.keys(TABS) as TabId[]).map((each) => (
              <Tab key={each} value={each}>
                {words.say(`team.tab.${each}`)}
              </Tab>
            ))}
          </TabList>
        </div>
        {head && (
          <LazyPart height={32}>
            <TeamFilters units={head.units} unit={head.unit} />
          </LazyPart>
        )}
      </div>
    </header>
  );
}
