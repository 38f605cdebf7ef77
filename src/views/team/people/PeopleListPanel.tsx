import { Dropdown, Option, SearchBox } from '@fluentui/react-components';
import { useState } from 'react';
import { ChartPanel } from '../../../components/charts/ChartPanel';
import { useWords } from '../../../components/text/WordsContext';
import type { PersonFigures } from '../../../model/sheet';
import { MEASURES, type PeopleFilter, peopleList, SORTS } from '../../../scoring/team/peopleList';
import { PeopleTable } from './PeopleTable';
import { usePeopleStyles } from './people.styles';

interface PeopleListPanelProps {
  readonly people: readonly PersonFigures[];
  onOpen(person: PersonFigures): void;
}

const BEGIN: PeopleFilter = { find: '', band: null, sort: 'name' };

/** The list of the own people: by name, found by name, filtered by band, never sorted by score. */
export function PeopleListPanel({ people, onOpen }: PeopleListPanelProps) {
  const words = useWords();
  const styles = usePeopleStyles();
  const [filter, set] = useState<PeopleFilter>(BEGIN);
  const shown = peopleList(people, filter);
  const most = Math.max(0, ...people.map(({ place }) => place?.bands ?? 0));
  const bands = [...Array.from({ length: most }, (_, index) => index + 1), 0];
  const bandName = (band: number | null) =>
    band === null
      ? words.say('people.band.all')
      : band === 0
        ? words.say('people.band.none')
        : words.say('people.band', { band });
  const points = (value: number | null | undefined) => (typeof value === 'number' ? Math.round(value / 100) : null);
  return (
    <ChartPanel
      title={words.say('people.list')}
      counted={words.say('people.list.counted')}
      foot={`${words.say('people.list.foot')} ${words.say('people.list.shown', { n: shown.length, all: people.length })}`}
      chart={
        <>
          <div className={styles.tools}>
            {most > 0 && (
              <Dropdown
                className={styles.tool}
                aria-label={words.say('people.bandFilter')}
                value={bandName(filter.band)}
                selectedOptions={[String(filter.band)]}
                onOptionSelect={(_, { optionValue }) =>
                  set({ ...filter, band: optionValue === 'null' || optionValue === undefined ? null : Number(optionValue) })
                }
              >
                {[null, ...bands].map((band) => (
                  <Option key={String(band)} value={String(band)}>
                    {bandName(band)}
                  </Option>
                ))}
              </Dropdown>
            )}
            <Dropdown
              className={styles.tool}
              aria-label={words.say('people.sort')}
              value={words.say(`people.sort.${filter.sort}`)}
              selectedOptions={[filter.sort]}
              onOptionSelect={(_, { optionValue }) =>
                set({ ...filter, sort: SORTS.find((each) => each === optionValue) ?? 'name' })
              }
            >
              {SORTS.map((sort) => (
                <Option key={sort} value={sort}>
                  {words.say(`people.sort.${sort}`)}
                </Option>
              ))}
            </Dropdown>
            <SearchBox
              className={styles.tool}
              aria-label={words.say('people.find')}
              placeholder={words.say('people.find')}
              value={filter.find}
              onChange={(_, { value }) => set({ ...filter, find: value })}
            />
          </div>
          {shown.length === 0 ? (
            <p className={styles.text} role="status">
              {words.say('people.empty')}
            </p>
          ) : (
            <PeopleTable people={shown} onOpen={onOpen} />
          )}
        </>
      }
      table={{
        name: 'people-of-my-team',
        named: true,
        columns: [
          { key: 'name', label: words.say('people.person') },
          { key: 'band', label: words.say('people.bandHead') },
          { key: 'like', label: words.say('people.like') },
          { key: 'records', label: words.say('people.records'), numeric: true },
          ...MEASURES.map((measure) => ({ key: measure, label: words.say(`people.measure.${measure}`), numeric: true })),
        ],
        rows: shown.map(({ person, name, place, records, measures }) => ({
          key: person,
          cells: [
            name,
            place ? words.say('people.band', { band: place.band }) : words.say('people.noBand'),
            place
              ? words.say('people.margin', {
                  value: place.distance,
                  low: place.distance - place.halfWidth,
                  high: place.distance + place.halfWidth,
                })
              : null,
            records,
            ...MEASURES.map((measure) => points(measures[measure])),
          ],
        })),
      }}
    />
  );
}
