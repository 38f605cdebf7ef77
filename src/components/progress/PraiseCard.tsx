import { Tab, TabList } from '@fluentui/react-components';
import { useState } from 'react';
import type { OptInKind } from '../../model/optIn';
import type { OwnAward } from '../../model/ownWeek';
import type { ChoiceSaid, PraiseView } from '../../model/place';
import type { WonPrize } from '../../model/prize';
import type { Award, AwardKind } from '../../model/sheet';
import type { Words } from '../../words/createWords';
import { plainText } from '../../words/plainText';
import { Initials } from '../customer/Initials';
import { CrmText } from '../text/CrmText';
import { useWords } from '../text/WordsContext';
import { ChoiceSwitch } from './ChoiceSwitch';
import { useOwnCardStyles } from './OwnCard.styles';
import { ordinal } from './PlaceCard';

const KINDS: readonly AwardKind[] = ['closureTime', 'volume', 'transactions'];

export interface PraiseCardProps {
  readonly view: PraiseView;
  /** ISO 4217 of the organisation. */
  readonly currency: string;
  readonly said: ChoiceSaid | null;
  onChoose(kind: OptInKind, active: boolean, text: string): void;
}

function valueWords(words: Words, kind: AwardKind, value: number, currency: string): string {
  if (kind === 'volume') return words.money(value, currency);
  return words.say(kind === 'closureTime' ? 'praise.days' : 'praise.deals', { value });
}

/** The own result, for the person alone: with the rank it has or would have, as far as ranks are shown. */
function ownWords(words: Words, own: OwnAward, currency: string): string {
  if (own.value === null) return words.say('praise.ownFew');
  const value = valueWords(words, own.kind, own.value, currency);
  return own.rank === null
    ? words.say('praise.own', { value })
    : words.say('praise.ownRank', { value, rank: ordinal(words, own.rank) });
}

/** What a winner gets: what it is, with how many it is shared, and what it is worth where it costs anything. */
function prizeWords(words: Words, { what, worth, sharedBy }: WonPrize, currency: string): string {
  const list = what.map((each) => plainText(each, 200)).join(', ');
  const isShared = sharedBy > 1;
  const prize = isShared ? words.say('praise.prizeShared', { list, others: sharedBy - 1 }) : words.say('praise.prize', { list });
  if (worth === 0) return prize;
  return words.say(isShared ? 'praise.prizeEach' : 'praise.prizeWorth', { prize, worth: words.money(worth, currency) });
}

interface WinnersProps {
  readonly award: Award | undefined;
  readonly prizes: readonly WonPrize[];
  readonly currency: string;
}

function Winners({ award, prizes, currency }: WinnersProps) {
  const words = useWords();
  const styles = useOwnCardStyles();
  if (!award || award.winners.length === 0) return <p className={styles.quiet}>{words.say('praise.empty')}</p>;
  return (
    <ol className={styles.list}>
      {award.winners.map(({ person, name, value, rank }) => (
        <li key={person} className={styles.person}>
          <span className={styles.number}>
            <span aria-hidden="true">{rank}</span>
            <span className={styles.hidden}>{words.say('praise.rank', { rank })}</span>
          </span>
          <Initials name={name} />
          <span className={styles.grow}>
            <CrmText text={name} limit={80} />
            {prizes
              .filter((prize) => prize.person === person)
              .map((prize) => (
                <span key={prize.person} className={styles.meta}>
                  {prizeWords(words, prize, currency)}
                </span>
              ))}
          </span>
          <span className={styles.result}>{valueWords(words, award.kind, value, currency)}</span>
        </li>
      ))}
    </ol>
  );
}

function Awards({ view, currency }: Pick<PraiseCardProps, 'view' | 'currency'>) {
  const words = useWords();
  const styles = useOwnCardStyles();
  const [kind, setKind] = useState<AwardKind>(
    () => KINDS.find((each) => view.awards.some((award) => award.kind === each)) ?? 'closureTime',
  );
  const own = view.own.find((each) => each.kind === kind);
  return (
    <>
      <TabList
        className={styles.tabs}
        size="small"
        aria-label={words.say('praise.title')}
        selectedValue={kind}
        onTabSelect={(_, { value }) => setKind(KINDS.find((each) => each === value) ?? 'closureTime')}
      >
        {KINDS.map((each) => (
          <Tab key={each} value={each}>
            {words.say(`praise.tab.${each}`)}
          </Tab>
        ))}
      </TabList>
      <div className={styles.block} role="tabpanel" aria-label={words.say(`praise.tab.${kind}`)}>
        <Winners
          award={view.awards.find((award) => award.kind === kind)}
          prizes={view.prizes?.[kind] ?? []}
          currency={currency}
        />
        {own && <p className={styles.text}>{ownWords(words, own, currency)}</p>}
        <p className={styles.meta}>{words.say(`praise.about.${kind}`)}</p>
      </div>
      {view.prizes && <p className={styles.meta}>{words.say('praise.prizes')}</p>}
      <p className={styles.meta}>{words.say(view.names.on ? 'praise.shown' : 'praise.notShown')}</p>
    </>
  );
}

/** The praise board: first ones who chose to be named, the own result for oneself; badges where they were chosen. */
export function PraiseCard({ view, currency, said, onChoose }: PraiseCardProps) {
  const words = useWords();
  const styles = useOwnCardStyles();
  const saidOf = (kind: OptInKind) => (said?.kind === kind ? said.how : null);
  if (view.state === 'worksCouncil') return <p className={styles.quiet}>{words.say('praise.worksCouncil')}</p>;
  const badges = view.won.filter((id) => words.has(`badge.${id}`));
  return (
    <>
      {view.state === 'none' || view.state === 'off' ? (
        <p className={styles.quiet}>{words.say(`praise.${view.state}`)}</p>
      ) : (
        <Awards view={view} currency={currency} />
      )}
      {(view.state !== 'off' || view.names.on) && (
        <ChoiceSwitch
          kind="names"
          choice={view.names}
          said={saidOf('names')}
          onChoose={(active, text) => onChoose('names', active, text)}
        />
      )}
      <ChoiceSwitch
        kind="badges"
        choice={view.badges}
        said={saidOf('badges')}
        onChoose={(active, text) => onChoose('badges', active, text)}
      />
      {view.badges.on && !view.badges.waiting && (
        <div className={styles.block}>
          <h3 className={styles.heading}>{words.say('badge.title')}</h3>
          {badges.length === 0 ? (
            <p className={styles.meta}>{words.say('badge.none')}</p>
          ) : (
            <ul className={styles.list}>
              {badges.map((id) => {
                const key = `badge.${id}`;
                return (
                  <li key={id} className={styles.text}>
                    {words.has(key) && words.say(key)}
                  </li>
                );
              })}
            </ul>
          )}
        </div>
      )}
    </>
  );
}
