import { useState } from 'react';
import { Panel } from '../../../components/charts/Panel';
import { usePanelStyles } from '../../../components/charts/Panel.styles';
import { Button } from '../../../components/controls/Button';
import { useWords } from '../../../components/text/WordsContext';
import type { Rule } from '../../../model/rule';
import type { TeamNote } from '../../../model/teamNote';
import type { UnconsumedField } from '../../../scoring/team/unconsumed';
import { useBarrierStyles } from './barriers.styles';

export interface UnusedPanelProps {
  readonly fields: readonly UnconsumedField[];
  /** All rules: what is used stands below with those who use it. */
  readonly rules: readonly Rule[];
  /** Proposals that were made. */
  readonly notes: readonly TeamNote[];
  onPropose(rule: string): Promise<void>;
}

/** Rules that ask for what nobody is named to use (B15), each with a proposal to its owner; below them the others, with who uses them. */
export function UnusedPanel({ fields, rules, notes, onPropose }: UnusedPanelProps) {
  const words = useWords();
  const styles = usePanelStyles();
  const rows = useBarrierStyles();
  const [refused, setRefused] = useState<string | null>(null);
  const propose = (rule: string) => {
    setRefused(null);
    onPropose(rule).catch(() => setRefused(rule));
  };
  return (
    <Panel span={6} title={words.say('unused.title', { count: fields.length })} counted={words.say('unused.counted')}>
      <ul className={rows.list}>
        {fields.map(({ rule, level }) => (
          <li key={rule} className={rows.row}>
            <span className={rows.name}>{words.ruleLabel(rule)}</span>
            <span className={rows.effect}>{words.say(`unused.level.${level === 'mandatory' ? 'mandatory' : 'expected'}`)}</span>
            {notes.some(({ kind, about }) => kind === 'decision' && about === rule) ? (
              <span className={styles.quiet}>{words.say('unused.proposed')}</span>
            ) : (
              <Button
                size="small"
                aria-label={words.say('unused.proposeOf', { rule: words.ruleLabel(rule) })}
                onClick={() => propose(rule)}
              >
                {words.say('unused.propose')}
              </Button>
            )}
            {refused === rule && <span role="alert">{words.say('barriers.notSaved')}</span>}
          </li>
        ))}
        {rules.map(({ id, usedBy = [] }) =>
          usedBy.length === 0 ? null : (
            <li key={id} className={rows.row}>
              <span className={rows.name}>{words.ruleLabel(id)}</span>
              <span className={rows.effect}>{words.say('unused.usedBy', { list: usedBy.join(', ') })}</span>
            </li>
          ),
        )}
      </ul>
    </Panel>
  );
}
