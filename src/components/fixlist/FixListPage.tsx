import { Badge, Tab, TabList } from '@fluentui/react-components';
import { ChevronLeftRegular } from '@fluentui/react-icons/headless/svg/chevron-left';
import { useEffect, useRef } from 'react';
import type { FixListActions, FixListState } from '../../model/fixList';
import { NoticeCard } from '../cards/NoticeCard';
import { QuietButton } from '../cards/QuietButton';
import { Button } from '../controls/Button';
import { useFieldStyles } from '../fields/fields.styles';
import { SkeletonBar } from '../frame/SkeletonBar';
import { readErrorWords } from '../progress/readErrorWords';
import { LiveRegion } from '../text/LiveRegion';
import { useWords } from '../text/WordsContext';
import { FixBar } from './FixBar';
import { FixGroupPanel } from './FixGroupPanel';
import { useFixListStyles } from './FixList.styles';
import { announcementOf, tabName } from './fixWords';
import { useKeptFocus } from './useKeptFocus';

export interface FixListPageProps {
  readonly state: FixListState;
  readonly actions: FixListActions;
  onBack(): void;
}

function Lead({ state }: Pick<FixListPageProps, 'state'>) {
  const words = useWords();
  const styles = useFixListStyles();
  const { status, things, records, answered, read } = state;
  if (status === 'loading')
    return (
      <p className={styles.lead} role="status">
        {words.say('fixList.reading', { read })}
      </p>
    );
  if (things === 0) return null;
  const told = words.say(records === 1 && things > 1 ? 'fixList.leadOne' : 'fixList.lead', { things, records });
  const more = answered > 0 ? ` ${words.say('fixList.answered', { count: answered })}` : '';
  return <p className={styles.lead}>{told + more}</p>;
}

/** Some records could not be read: what is listed is a part, and says so. */
function Partial({ state, actions }: Pick<FixListPageProps, 'state' | 'actions'>) {
  const words = useWords();
  const styles = useFixListStyles();
  if (!state.partial || state.reading || state.status !== 'ready') return null;
  const why = state.problem && readErrorWords(words, state.problem);
  return (
    <div role="alert" className={styles.notice}>
      <span>
        {why && `${words.say('fixList.partialWhy', why)} `}
        {words.say('fixList.partial')}
      </span>
      {state.problem && (
        <Button size="small" onClick={actions.readAgain}>
          {words.say('fixList.readOn')}
        </Button>
      )}
    </div>
  );
}

function Groups({ state, actions }: Pick<FixListPageProps, 'state' | 'actions'>) {
  const words = useWords();
  const styles = useFixListStyles();
  const controls = useFieldStyles();
  const { groups, grid, batch, score } = state;
  const group = groups.find(({ ruleId }) => ruleId === grid?.ruleId);
  return (
    <>
      <label className={styles.pick}>
        <span className={styles.note}>{words.say('fixList.tabs')}</span>
        <select
          className={controls.control}
          value={grid?.ruleId ?? ''}
          onChange={({ target }) => actions.openGroup(target.value)}
        >
          {groups.map((each) => (
            <option key={each.ruleId} value={each.ruleId}>
              {`${tabName(words, each)} (${words.number(each.count)})`}
            </option>
          ))}
        </select>
      </label>
      <div className={styles.tabs}>
        <TabList
          className={styles.wrap}
          aria-label={words.say('fixList.tabs')}
          selectedValue={grid?.ruleId ?? null}
          onTabSelect={(_, { value }) => actions.openGroup(String(value))}
        >
          {groups.map((each) => (
            <Tab key={each.ruleId} value={each.ruleId} className={styles.oneTab}>
              <span className={styles.tab}>
                {tabName(words, each)}{' '}
                <Badge appearance="tint" color={each.ruleId === grid?.ruleId ? 'brand' : 'informative'}>
                  {words.number(each.count)}
                </Badge>
              </span>
            </Tab>
          ))}
        </TabList>
      </div>
      {group && grid && <FixGroupPanel key={group.ruleId} group={group} grid={grid} actions={actions} />}
      <FixBar batch={batch} score={score} ready={grid?.ready ?? 0} actions={actions} />
    </>
  );
}

function Notice({ state, actions }: Pick<FixListPageProps, 'state' | 'actions'>) {
  const words = useWords();
  const { status, problem, answered } = state;
  if (status === 'off') return <NoticeCard title={words.say('fixList.off.title')} body={words.say('fixList.off.body')} />;
  if (status === 'failed') {
    return (
      <NoticeCard {...readErrorWords(words, problem)} action={{ label: words.say('error.retry'), run: actions.readAgain }} />
    );
  }
  const body = words.say(answered > 0 ? 'fixList.done.answered' : 'fixList.done.body');
  return <NoticeCard title={words.say('fixList.done.title')} body={body} />;
}

/** The fix list: all that can be mended on own records, by rule; one group is open. */
export function FixListPage({ state, actions, onBack }: FixListPageProps) {
  const words = useWords();
  const styles = useFixListStyles();
  const { status, groups, announcement } = state;
  const said = announcement && announcementOf(announcement);
  const page = useRef<HTMLDivElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  // Opened from the overview, its place has the focus: the title takes it and is read.
  useEffect(() => {
    const { activeElement, body } = title.current?.ownerDocument ?? {};
    if (activeElement && activeElement !== body && activeElement.contains(title.current)) title.current?.focus();
  }, []);
  return (
    <div ref={page} className={styles.page} {...useKeptFocus(page)}>
      <div>
        <QuietButton icon={<ChevronLeftRegular />} onClick={onBack}>
          {words.say('fixList.back')}
        </QuietButton>
      </div>
      <header>
        <h1 ref={title} tabIndex={-1} className={styles.title}>
          {words.say('fixList.title')}
        </h1>
        <Lead state={state} />
      </header>
      <Partial state={state} actions={actions} />
      {status === 'loading' && (
        <div aria-busy="true">
          <SkeletonBar height={32} width={60} />
          <SkeletonBar height={20} width={45} />
          <SkeletonBar height={320} />
        </div>
      )}
      {status === 'ready' && groups.length > 0 && <Groups state={state} actions={actions} />}
      {((status === 'ready' && groups.length === 0 && !state.partial) || status === 'off' || status === 'failed') && (
        <Notice state={state} actions={actions} />
      )}
      <LiveRegion text={said ? words.say(said.id, said.args) : ''} messageKey={announcement?.key ?? 0} />
    </div>
  );
}
