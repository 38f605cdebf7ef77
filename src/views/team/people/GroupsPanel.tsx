import { Dropdown, Option } from '@fluentui/react-components';
import { useState } from 'react';
import { ChartPanel } from '../../../components/charts/ChartPanel';
import { useWords } from '../../../components/text/WordsContext';
import type { PrivacyMode, Programme } from '../../../model/programme';
import type { MeasureId } from '../../../model/rule';
import type { TeamData } from '../../../model/teamData';
import { GROUP_SORTS, type GroupSort, groupRows } from '../../../scoring/team/groupRows';
import { MEASURES } from '../../../scoring/team/peopleList';
import { GroupsTable } from './GroupsTable';
import { usePeopleStyles } from './people.styles';

interface GroupsPanelProps {
  readonly below: NonNullable<TeamData['below']>;
  readonly programme: Programme;
  readonly mode: PrivacyMode;
  onShow(unit: string): void;
}

/** Groups below the shown one: people, band where there are bands, score with its margin, trend. */
export function GroupsPanel({ below, programme, mode, onShow }: GroupsPanelProps) {
  const words = useWords();
  const styles = usePeopleStyles();
  const [measure, setMeasure] = useState<MeasureId | null>(null);
  const [sort, setSort] = useState<GroupSort>('name');
  const rows = groupRows(below, programme, mode, measure, sort);
  const ranked = rows.some(({ band }) => band !== null);
  const measureName = (each: MeasureId | null) =>
    each === null ? words.say('groups.measure.score') : words.say(`people.measure.${each}`);
  const rule = ranked ? words.say('groups.foot') : mode === 'worksCouncil' ? '' : words.say('groups.foot.few');
  return (
    <ChartPanel
      title={words.say('groups.list')}
      counted={words.say('groups.counted')}
      foot={`${rule} ${words.say('groups.foot.none')}`.trim()}
      chart={
        <>
          <div className={styles.tools}>
            <Dropdown
              className={styles.tool}
              aria-label={words.say('groups.measure')}
              value={measureName(measure)}
              selectedOptions={[String(measure)]}
              onOptionSelect={(_, { optionValue }) => setMeasure(MEASURES.find((each) => each === optionValue) ?? null)}
            >
              {[null, ...MEASURES].map((each) => (
                <Option key={String(each)} value={String(each)}>
                  {measureName(each)}
                </Option>
              ))}
            </Dropdown>
            <Dropdown
              className={styles.tool}
              aria-label={words.say('people.sort')}
              value={words.say(`groups.sort.${sort}`)}
              selectedOptions={[sort]}
              onOptionSelect={(_, { optionValue }) => setSort(GROUP_SORTS.find((each) => each === optionValue) ?? 'name')}
            >
              {GROUP_SORTS.map((each) => (
                <Option key={each} value={each}>
                  {words.say(`groups.sort.${each}`)}
                </Option>
              ))}
            </Dropdown>
          </div>
          <GroupsTable rows={rows} ranked={ranked} onShow={onShow} />
        </>
      }
      table={{
        name: 'groups',
        columns: [
          { key: 'group', label: words.say('groups.group') },
          { key: 'people', label: words.say('groups.people'), numeric: true },
          ...(ranked ? [{ key: 'band', label: words.say('people.bandHead') }] : []),
          { key: 'score', label: measureName(measure), numeric: true },
          { key: 'margin', label: words.say('groups.score') },
          { key: 'records', label: words.say('people.records'), numeric: true },
        ],
        rows: rows.map(({ unit, people, band, score, records }) => ({
          key: unit.id,
          cells: [
            unit.name,
            people,
            ...(ranked ? [band === null ? null : words.say('people.band', { band })] : []),
            score?.score ?? null,
            score ? `± ${words.number(score.half)}` : words.say('groups.notEnough'),
            records,
          ],
        })),
      }}
    />
  );
}
