import { mergeClasses } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/headless/svg/chevron-down';
import { useId } from 'react';
import type { CustomerView } from '../../model/panel';
import type { RecordRef } from '../../model/record';
import type { Words } from '../../words/createWords';
import { LazyPart } from '../frame/LazyPart';
import { part } from '../frame/part';
import { useWords } from '../text/WordsContext';
import { useFoldStyles } from './fold.styles';

const CustomerDetails = part(() => import('./CustomerDetails').then(({ CustomerDetails }) => CustomerDetails));

/** "2 open cases · last call 3 days ago": only what is known. */
export function customerLine(words: Words, { cases, interactions }: CustomerView): string {
  const last = interactions?.[0];
  const on = last?.dueOn ?? last?.doneAt;
  return [
    cases === null ? null : words.say('customer.cases', { count: cases.filter(({ open }) => open).length }),
    last && on ? words.say('customer.last', { kind: words.say(`kind.${last.kind}`), on }) : null,
  ]
    .filter((text) => text !== null)
    .join(' · ');
}

export interface CustomerCardProps {
  readonly customer: CustomerView;
  readonly open: boolean;
  onToggle(): void;
  onOpen(ref: RecordRef): void;
}

/** "This customer": folded to one line, opened to what is known. */
export function CustomerCard({ customer, open, onToggle, onOpen }: CustomerCardProps) {
  const words = useWords();
  const styles = useFoldStyles();
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 className={styles.title}>
        <button type="button" className={styles.toggle} aria-expanded={open} onClick={onToggle}>
          <span className={styles.names}>
            <span id={id} className={styles.title}>
              {words.say('customer.title')}
            </span>{' '}
            <span className={styles.meta}>{customerLine(words, customer)}</span>
          </span>
          <span className={mergeClasses(styles.chevron, open && styles.turned)} aria-hidden="true">
            <ChevronDownRegular />
          </span>
        </button>
      </h2>
      {open && (
        <LazyPart height={160}>
          <CustomerDetails customer={customer} onOpen={onOpen} />
        </LazyPart>
      )}
    </section>
  );
}
