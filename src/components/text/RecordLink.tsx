import type { RecordRef } from '../../model/record';
import { CrmText } from './CrmText';
import { useRecordLinkStyles } from './RecordLink.styles';

/** Opens a record in the CRM. The CRM knows the address, the panel does not: a button that looks like the link it is. */
export function RecordLink({
  to,
  text,
  onOpen,
}: {
  readonly to: RecordRef;
  readonly text: string;
  onOpen(ref: RecordRef): void;
}) {
  const styles = useRecordLinkStyles();
  return (
    <button type="button" className={styles.root} onClick={() => onOpen(to)}>
      <CrmText text={text} limit={120} />
    </button>
  );
}
