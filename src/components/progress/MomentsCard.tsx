import { BriefcaseRegular } from '@fluentui/react-icons/headless/svg/briefcase';
import type { Moment, MomentsView } from '../../model/moments';
import type { RecordRef } from '../../model/record';
import type { Words } from '../../words/createWords';
import { plainText } from '../../words/plainText';
import { ActivityIcon } from '../customer/ActivityIcon';
import { CrmText } from '../text/CrmText';
import { RecordLink } from '../text/RecordLink';
import { useWords } from '../text/WordsContext';
import { useOwnCardStyles } from './OwnCard.styles';

function titleWords(words: Words, { kind, after, contactName }: Moment): string {
  if (after) return words.say(`moments.after.${kind}`, { own: words.say(`moments.own.${after.kind}`) });
  return contactName === null
    ? words.say('moments.contactUnnamed')
    : words.say('moments.contact', { contact: plainText(contactName, 80) });
}

function Line({ moment, onOpen }: { readonly moment: Moment; onOpen(ref: RecordRef): void }) {
  const words = useWords();
  const styles = useOwnCardStyles();
  const { kind, ref, name, at, after, accountName } = moment;
  return (
    <li className={styles.row}>
      <span className={styles.sign}>{kind === 'deal' ? <BriefcaseRegular aria-hidden /> : <ActivityIcon kind={kind} />}</span>
      <span className={styles.grow}>
        <span className={styles.text}>{titleWords(words, moment)}</span>
        <span className={styles.meta}>
          {accountName !== null && (
            <>
              <CrmText text={accountName} limit={80} />,{' '}
            </>
          )}
          {words.date(at)}
        </span>
        {after && (
          <span className={styles.meta}>
            {words.say('moments.entry', { own: words.say(`moments.own.${after.kind}`), at: after.at })}
          </span>
        )}
        <span>
          <RecordLink to={ref} text={name ?? words.say('moments.open')} onOpen={onOpen} />
        </span>
      </span>
    </li>
  );
}

function dependWords(words: Words, { dependents, complete }: MomentsView): string | null {
  if (dependents === null) return null;
  return words.say(complete || dependents === 0 ? 'moments.depend' : 'moments.dependAtLeast', { people: dependents });
}

/** What came of own entries (B27, B28, C14): facts that open a record, and who works on what the person keeps. */
export function MomentsCard({ view, onOpen }: { readonly view: MomentsView; onOpen(ref: RecordRef): void }) {
  const words = useWords();
  const styles = useOwnCardStyles();
  const { moments, groups } = view;
  const depend = dependWords(words, view);
  return (
    <>
      {moments.length === 0 ? (
        <p className={styles.quiet}>{words.say('moments.empty')}</p>
      ) : (
        <ul className={styles.list}>
          {moments.map((moment) => (
            <Line key={moment.ref.id} moment={moment} onOpen={onOpen} />
          ))}
        </ul>
      )}
      {depend !== null && (
        <div className={styles.block}>
          <p className={styles.text}>{depend}</p>
          {groups.length > 0 && (
            <p className={styles.meta}>
              {words.say('moments.groups')}
              {': '}
              {groups
                .map(({ department, people }) =>
                  words.say('moments.group', {
                    department: department === null ? words.say('moments.noDepartment') : plainText(department, 60),
                    people,
                  }),
                )
                .join(' · ')}
            </p>
          )}
        </div>
      )}
      <p className={styles.meta}>{words.say('moments.means')}</p>
    </>
  );
}
