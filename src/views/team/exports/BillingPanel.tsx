import { useState } from 'react';
import { Panel } from '../../../components/charts/Panel';
import { usePanelStyles } from '../../../components/charts/Panel.styles';
import { Field } from '../../../components/controls/Field';
import { useWords } from '../../../components/text/WordsContext';
import type { BillingMatch } from '../../../flows/team/matchBilling';
import { BillingTables } from './BillingTables';

export interface BillingPanelProps {
  /** Reads the file and the won deals; rejects where the CRM did not answer. */
  onCheck(file: Blob): Promise<BillingMatch>;
}

/** A billing list set beside the won deals (D45): the file is read here and goes nowhere. */
export function BillingPanel({ onCheck }: BillingPanelProps) {
  const words = useWords();
  const styles = usePanelStyles();
  const [state, setState] = useState<'idle' | 'reading' | 'refused'>('idle');
  const [match, setMatch] = useState<BillingMatch | null>(null);
  const check = async (file: Blob | undefined) => {
    if (!file) return;
    setState('reading');
    setMatch(null);
    try {
      setMatch(await onCheck(file));
      setState('idle');
    } catch {
      setState('refused');
    }
  };
  const readable =
    match !== null && (match.list.columns.id ?? match.list.columns.number ?? match.list.columns.name) !== undefined;
  return (
    <Panel title={words.say('billing.title')} counted={words.say('billing.counted')}>
      <div className={styles.stack}>
        <Field label={words.say('billing.file')} hint={words.say('billing.hint')}>
          {(control) => (
            <input {...control} type="file" accept=".csv,text/csv" onChange={({ target }) => void check(target.files?.[0])} />
          )}
        </Field>
        <p role="status" className={styles.text}>
          {state === 'reading' && words.say('billing.reading')}
          {state === 'refused' && words.say('billing.refused')}
          {match && !readable && words.say('billing.unreadable')}
          {match &&
            readable &&
            words.say('billing.result', {
              matched: match.matches.matched.length,
              all: match.list.deals.length,
              unmatched: match.matches.unmatched.length,
            })}
        </p>
      </div>
      {match && readable && <BillingTables match={match} />}
    </Panel>
  );
}
