import type { Acquaintance } from '../../model/customer';
import { plainText } from '../../words/plainText';
import { CrmText } from '../text/CrmText';
import { useWords } from '../text/WordsContext';
import { useCustomerStyles } from './customer.styles';
import { Initials } from './Initials';

/** Who knows this customer, from logged interactions that the reader may see. */
export function Acquaintances({ people }: { readonly people: readonly Acquaintance[] }) {
  const words = useWords();
  const styles = useCustomerStyles();
  return (
    <ul className={styles.list}>
      {people.map(({ id, name, conversations, lastOn }) => (
        <li key={id} className={styles.person}>
          <Initials name={plainText(name, 60)} />
          <span className={styles.what}>
            <CrmText text={name} limit={80} />
            <span className={styles.meta}>{words.say('customer.conversations', { count: conversations, on: lastOn })}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
