import { Dropdown, Option } from '@fluentui/react-components';
import { useState } from 'react';
import { DataTable } from '../../../components/charts/DataTable';
import { Panel } from '../../../components/charts/Panel';
import { useWords } from '../../../components/text/WordsContext';
import { byVolume, type PersonVolume, VOLUMES, type VolumeId } from '../../../scoring/team/weekVolume';
import { usePeopleStyles } from './people.styles';

type Order = 'name' | `${'most' | 'least'} ${VolumeId}`;
const ORDERS: readonly Order[] = ['name', ...VOLUMES.flatMap((id): Order[] => [`most ${id}`, `least ${id}`])];

/** Most and fewest activities, records and notes of the week, with substance beside them: fewest only here, for coaching. */
export function VolumePanel({ people }: { readonly people: readonly PersonVolume[] }) {
  const words = useWords();
  const styles = usePeopleStyles();
  const [order, choose] = useState<Order>('name');
  const nameOf = (each: Order) => {
    const [way = '', id = ''] = each.split(' ');
    if (each === 'name') return words.say('people.volume.name');
    const what = words.say(`people.volume.${id as VolumeId}`).toLocaleLowerCase();
    return words.say(way === 'most' ? 'people.volume.most' : 'people.volume.least', { what });
  };
  const [way, id] = order.split(' ') as [string, VolumeId | undefined];
  const list = id ? byVolume(people, id, way === 'most' ? 'most' : 'least') : people;
  const columns = ['activities', 'substance', 'records', 'notes'] as const;
  const cellOf = (person: PersonVolume, column: (typeof columns)[number]) =>
    column === 'substance' && person.touchOnly ? words.say('people.volume.touchOnly', { n: person.substance }) : person[column];
  return (
    <Panel
      title={words.say('people.volume.title')}
      counted={words.say('people.volume.counted')}
      foot={words.say('people.volume.foot')}
    >
      <div className={styles.tools}>
        <Dropdown
          className={styles.tool}
          aria-label={words.say('people.volume.order')}
          value={nameOf(order)}
          selectedOptions={[order]}
          onOptionSelect={(_, { optionValue }) => choose(ORDERS.find((each) => each === optionValue) ?? 'name')}
        >
          {ORDERS.map((each) => (
            <Option key={each} value={each}>
              {nameOf(each)}
            </Option>
          ))}
        </Dropdown>
      </div>
      <DataTable
        caption={words.say('people.volume.title')}
        table={{
          name: 'week-in-numbers',
          named: true,
          columns: [
            { key: 'name', label: words.say('people.person') },
            ...columns.map((each) => ({ key: each, label: words.say(`people.volume.${each}`), numeric: true })),
          ],
          rows: list.map((person) => ({
            key: person.person,
            cells: [person.name, ...columns.map((each) => cellOf(person, each))],
          })),
        }}
      />
    </Panel>
  );
}
