import { DAY_LISTS, type DayItem, type DayList, type DayListName, type DayView } from '../../model/day';
import type { RecordRef } from '../../model/record';
import type { Words } from '../../words/createWords';
import { useCustomerStyles } from '../customer/customer.styles';
import { SkeletonBar } from '../frame/SkeletonBar';
import { CrmText } from '../text/CrmText';
import { RecordLink } from '../text/RecordLink';
import { useWords } from '../text/WordsContext';

type OnOpen = (ref: RecordRef) => void;

/** Why it stands here: "planned for Fri 20 Nov". */
function reasonOf(words: Words, { why, on, at }: DayItem): string {
  return words.say(`day.why.${why === 'meeting' && at === null ? 'allDay' : why}`, { on, at });
}

function Items({ name, list, onOpen }: { readonly name: DayListName; readonly list: DayList; readonly onOpen: OnOpen }) {
  const words = useWords();
  const styles = useCustomerStyles();
  if (list.items.length === 0) return <p className={styles.meta}>{words.say(`day.empty.${name}`)}</p>;
  const more = list.count - list.items.length;
  return (
    <ul className={styles.list}>
      {list.items.map((item) => (
        <li key={item.ref.id} className={styles.row}>
          <span className={styles.what}>
            <RecordLink to={item.ref} text={item.name || words.say('day.noName')} onOpen={onOpen} />
            <span className={styles.meta}>
              {item.about && (
                <>
                  <CrmText text={item.about} limit={80} /> ·{' '}
                </>
              )}
              {reasonOf(words, item)}
            </span>
          </span>
        </li>
      ))}
      {(more > 0 || !list.exact) && (
        <li className={styles.meta}>{list.exact ? words.say('day.more', { count: more }) : words.say('day.moreUnknown')}</li>
      )}
    </ul>
  );
}

/** The four lists of the day; an empty one says what good looks like. */
export function DayLists({ view, onOpen }: { readonly view: DayView; readonly onOpen: OnOpen }) {
  const words = useWords();
  const styles = useCustomerStyles();
  const { status, day } = view;
  if (day === null)
    return status === 'unavailable' ? <p className={styles.meta}>{words.say('day.again')}</p> : <SkeletonBar height={120} />;
  return (
    <div className={styles.details}>
      {DAY_LISTS.map((name) => {
        const list = day.lists[name];
        return (
          <div key={name} className={styles.part}>
            <h3 className={styles.heading}>{words.say(`day.${name}`)}</h3>
            {list ? <Items name={name} list={list} onOpen={onOpen} /> : <p className={styles.meta}>{words.say('day.notRead')}</p>}
          </div>
        );
      })}
      <p className={styles.meta}>
        {status === 'unavailable' && `${words.say('day.unavailable')}. ${words.say('day.again')} `}
        {words.say('day.source')} {words.say('day.asOf', { at: day.readAt })}
      </p>
    </div>
  );
}
