import { useState } from 'react';
import type { CohortView, OwnTrend, PlacedView, PlaceState, PlaceView } from '../../model/place';
import type { Table } from '../../model/table';
import type { Words } from '../../words/createWords';
import { ordinalForm } from '../../words/ordinal';
import { plainText } from '../../words/plainText';
import { BandChart } from '../charts/BandChart';
import { DataTable } from '../charts/DataTable';
import { useWords } from '../text/WordsContext';
import { CardLink } from './CardLink';
import { ChoiceSwitch, type ChoiceSwitchProps } from './ChoiceSwitch';
import { useOwnCardStyles } from './OwnCard.styles';

/** @example ordinal(words, 3) // '3rd' */
export function ordinal(words: Words, n: number): string {
  return words.say(`place.ordinal.${ordinalForm(n)}`, { n });
}

function trendWords(words: Words, { now, before, weeks }: OwnTrend): string {
  if (now === before) return words.say('place.same', { weeks });
  return words.say(now > before ? 'place.up' : 'place.down', { points: Math.abs(now - before), weeks });
}

function bandWords(words: Words, { band, bands }: PlacedView): string {
  if (bands === 1) return words.say('place.band.only');
  if (band === 1) return words.say('place.band.first', { bands });
  return bands === 3 && band === 2 ? words.say('place.band.middle') : words.say('place.band.other', { band, bands });
}

function groupWords(words: Words, { role, segment, tenure }: CohortView, size: number): string {
  const time = tenure ? words.say(`place.tenure.${tenure}`) : words.say('place.everyTenure');
  const who = [role, segment, time].filter((each) => each !== null && each !== '').map((each) => plainText(each ?? '', 80));
  return words.say('place.group', { size, who: who.join(', ') });
}

/** Why there is no place, in one kind sentence. */
function whyNot(words: Words, place: Exclude<PlaceState, PlacedView>): string {
  switch (place.state) {
    case 'firstDays':
      return words.say('place.firstDays', { day: place.until });
    case 'notEnough':
      return words.say('place.notEnough', { records: place.records, needed: place.needed });
    case 'hidden':
      return words.say(`place.${place.reason}`);
    default:
      return words.say(`place.${place.state}`);
  }
}

/** The same points as the picture. */
function tableOf(words: Words, { value, likely }: PlacedView, average: number | null): Table {
  const rows = [
    { key: 'you', cells: [words.say('place.table.you'), value] },
    { key: 'from', cells: [words.say('place.table.from'), likely.from] },
    { key: 'to', cells: [words.say('place.table.to'), likely.to] },
    ...(average === null ? [] : [{ key: 'next', cells: [words.say('place.table.next'), average] }]),
  ];
  const columns = [
    { key: 'what', label: words.say('place.table.what') },
    { key: 'points', label: words.say('place.table.points'), numeric: true },
  ];
  return { name: 'my-place', columns, rows };
}

/** The formula in words, for everybody the same. */
const HOW = ['measure', 'place', 'likely', 'band', 'typed'] as const;

interface PlacedProps {
  readonly place: PlacedView;
  readonly waiting: boolean;
  /** So many records at the group's mean join every measure. */
  readonly shrinkage: number;
}

function Placed({ place, waiting, shrinkage }: PlacedProps) {
  const words = useWords();
  const styles = useOwnCardStyles();
  const [asTable, turn] = useState(false);
  const [formula, open] = useState(false);
  const { value, likely, next, range, size, ownScore, held } = place;
  const average = next === null || next === 'tooFew' ? null : next.value;
  const told = { value, from: likely.from, to: likely.to };
  const notes = [
    groupWords(words, place.cohort, size),
    ownScore === null ? null : words.say('place.differs', { value, own: ownScore }),
    next === 'tooFew' ? words.say('place.nextFew') : null,
    range === null && !waiting ? words.say('place.noRange') : null,
    held ? words.say('place.held') : null,
    words.say('place.onlyYou'),
  ];
  return (
    <>
      <p className={styles.text}>
        {bandWords(words, place)}
        {range && (
          <>
            , <strong className={styles.strong}>{rangeWords(words, range, size)}</strong>
          </>
        )}
        .
      </p>
      {asTable ? (
        <DataTable table={tableOf(words, place, average)} caption={words.say('place.title')} />
      ) : (
        <BandChart
          label={words.say(average === null ? 'place.chart' : 'place.chartNext', { ...told, next: average })}
          value={value}
          likely={likely}
          next={average}
          texts={{
            value: words.say('place.you', { value }),
            likely: words.say('place.likely', { from: likely.from, to: likely.to }),
            next: average === null ? null : words.say('place.next', { value: average }),
          }}
        />
      )}
      <span className={styles.actions}>
        <CardLink onClick={() => turn(!asTable)}>{words.say(asTable ? 'area.showChart' : 'area.showTable')}</CardLink>
        <CardLink open={formula} onClick={() => open(!formula)}>
          {words.say(formula ? 'place.hideHow' : 'place.how')}
        </CardLink>
      </span>
      {formula && (
        <ul className={styles.points}>
          {HOW.map((id) => (
            <li key={id}>{words.say(`place.how.${id}`, { more: shrinkage })}</li>
          ))}
        </ul>
      )}
      <p className={styles.meta}>{notes.filter((note) => note !== null).join(' ')}</p>
    </>
  );
}

function rangeWords(words: Words, { from, to }: { readonly from: number; readonly to: number }, size: number): string {
  if (from === to) return words.say('place.rank', { from: ordinal(words, from), size });
  return words.say('place.range', { from: ordinal(words, from), to: ordinal(words, to), size });
}

/** The own place: the own trend first, then the band and what is likely; without a place, the reason. */
export function PlaceCard({
  view,
  shrinkage,
  said,
  onChoose,
}: { readonly view: PlaceView; readonly shrinkage: number } & Pick<ChoiceSwitchProps, 'said' | 'onChoose'>) {
  const words = useWords();
  const styles = useOwnCardStyles();
  const { place, trend, ranking } = view;
  return (
    <>
      {trend && <p className={styles.text}>{trendWords(words, trend)}</p>}
      {place.state === 'placed' ? (
        <Placed place={place} waiting={ranking.waiting} shrinkage={shrinkage} />
      ) : (
        <p className={styles.quiet}>{whyNot(words, place)}</p>
      )}
      {place.state !== 'worksCouncil' && <ChoiceSwitch kind="ranking" choice={ranking} said={said} onChoose={onChoose} />}
    </>
  );
}
