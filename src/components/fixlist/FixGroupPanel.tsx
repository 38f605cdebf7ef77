import { CalendarArrowRightRegular } from '@fluentui/react-icons/headless/svg/calendar-arrow-right';
import { CalendarLtrRegular } from '@fluentui/react-icons/headless/svg/calendar-ltr';
import type { FixGroup, FixListActions, FixGrid as Grid } from '../../model/fixList';
import { Button } from '../controls/Button';
import { Menu } from '../controls/Menu';
import { useWords } from '../text/WordsContext';
import { FixGrid } from './FixGrid';
import { useFixListStyles } from './FixList.styles';
import { benefitWords, effortWords, groupHeading } from './fixWords';

/** Weeks by which dates can be moved. */
const WEEKS = [1, 2, 4, 8, 13] as const;

export interface FixGroupPanelProps {
  readonly group: FixGroup;
  readonly grid: Grid;
  readonly actions: FixListActions;
}

/** How dates are filled in bulk: from meetings, or each moved from its own day; never one for all. */
function DateTools({ grid, actions }: Omit<FixGroupPanelProps, 'group'>) {
  const words = useWords();
  const styles = useFixListStyles();
  const { meetings, movable, moved } = grid;
  if (meetings === null) return null;
  const span = (weeks: number) => words.say('fixList.weeks', { weeks });
  return (
    <>
      <div className={styles.tools}>
        <Button icon={<CalendarLtrRegular />} disabledFocusable={meetings === 0} onClick={actions.fillFromMeetings}>
          {words.say('fixList.fill', { count: meetings })}
        </Button>
        <Menu
          sections={[
            { choices: WEEKS.map((weeks) => ({ key: `${weeks}`, label: span(weeks), onPick: () => actions.moveEachBy(weeks) })) },
          ]}
          button={(props) => (
            <Button {...props} icon={<CalendarArrowRightRegular />} disabledFocusable={movable === 0}>
              {words.say('fixList.move')}
            </Button>
          )}
        />
        <p className={styles.note}>{words.say('fixList.ownDate')}</p>
      </div>
      {moved && (
        <p className={styles.text}>
          {words.say('fixList.moved', { rows: moved.rows, span: span(moved.weeks) })}
          {moved.before > 0 && ` ${words.say('fixList.movedBefore', { before: moved.before })}`}
          {moved.rows > 0 && moved.left > 0 && ` ${words.say('fixList.movedLeft', { left: moved.left })}`}
        </p>
      )}
    </>
  );
}

/** One group: what it is and what it brings, how to fill it in, and its rows. */
export function FixGroupPanel({ group, grid, actions }: FixGroupPanelProps) {
  const words = useWords();
  const styles = useFixListStyles();
  const heading = group.count === 0 ? words.say('fixList.groupDone.title') : groupHeading(words, group, grid);
  const benefit = benefitWords(words, group);
  const time = effortWords(words, grid.seconds);
  const effort =
    group.gain !== null && group.gain > 0
      ? words.say('fixList.effortGain', { time, gain: group.gain })
      : words.say('fixList.effort', { time });
  return (
    <div className={styles.group}>
      <div>
        <h2 tabIndex={-1} className={styles.heading}>
          {heading}
        </h2>
        <p className={styles.text}>
          {group.count === 0 ? words.say('fixList.groupDone.body') : [benefit, effort].filter(Boolean).join(' ')}
        </p>
      </div>
      {group.count > 0 && <DateTools grid={grid} actions={actions} />}
      <FixGrid group={group} grid={grid} label={heading} actions={actions} />
    </div>
  );
}
