import type { Ref } from 'react';
import type { CustomerView, MeetingView } from '../../model/panel';
import type { RecordRef } from '../../model/record';
import { plainText } from '../../words/plainText';
import { CustomerDetails } from '../customer/CustomerDetails';
import { useWords } from '../text/WordsContext';
import { Card } from './Card';
import { useSavedCardStyles } from './SavedCard.styles';

export interface MeetingCardProps {
  readonly meeting: MeetingView;
  readonly customer: CustomerView | null;
  readonly headingRef?: Ref<HTMLHeadingElement>;
  onOpen(ref: RecordRef): void;
}

/** Within 24 hours of a meeting the customer comes first; the nudge waits as a row below. */
export function MeetingCard({ meeting, customer, headingRef, onOpen }: MeetingCardProps) {
  const words = useWords();
  const styles = useSavedCardStyles();
  const { subject, startsAt } = meeting;
  const names = new Intl.ListFormat('en', { type: 'conjunction' }).format(meeting.with.map((name) => plainText(name, 60)));
  return (
    <Card title={words.say('meeting.in', { subject, at: startsAt })} {...(headingRef ? { headingRef } : {})}>
      <p className={styles.text}>
        {names ? words.say('meeting.with', { at: startsAt, names }) : words.say('meeting.at', { at: startsAt })}
        {customer?.silentDays !== null && customer !== null && ` ${words.say('meeting.spoke', { days: customer.silentDays })}`}
      </p>
      {customer && <CustomerDetails customer={{ ...customer, silentDays: null }} onOpen={onOpen} />}
    </Card>
  );
}
