import { useState } from 'react';
import { Button } from '../../../components/controls/Button';
import { useWords } from '../../../components/text/WordsContext';
import { DECISIONS, type Decision } from '../../../model/barrier';
import type { WaitingBarrier } from '../../../scoring/team/barriersWaiting';
import { useBarrierStyles } from './barriers.styles';
import { DecisionForm } from './DecisionForm';

/** Stores a decision with its word; rejects where the CRM did not take it. */
export type Decide = (barrier: WaitingBarrier, decision: Decision, word: string) => Promise<void>;

const ACTION = { confirmed: 'barriers.confirm', rejected: 'barriers.reject', handedOver: 'barriers.handOver' } as const;

/** One barrier with its three answers; the word that goes with an answer is asked for before it is stored. */
export function BarrierRow({ barrier, onDecide }: { readonly barrier: WaitingBarrier; readonly onDecide: Decide }) {
  const words = useWords();
  const styles = useBarrierStyles();
  const [open, setOpen] = useState<Decision | null>(null);
  const { rule, reason, phase, answers, people, since, groups } = barrier;
  const name = words.say('barriers.name', { reason: words.say(`reason.${reason}`), rule: words.ruleLabel(rule) });
  const who =
    groups.length > 0 ? groups.map((each) => words.say('barriers.group', { group: each.name, people: each.people })) : null;
  const facts = [
    words.say('barriers.answers', { answers }),
    phase && words.say('barriers.inPhase', { phase: words.say(`phase.${phase}`) }),
    since && words.say('barriers.since', { day: since }),
  ];
  return (
    <li className={styles.row}>
      <span className={styles.name}>{name}</span>
      <span className={styles.who}>{who ? who.join('; ') : words.say('barriers.people', { people })}</span>
      <span className={styles.effect}>
        {facts.filter(Boolean).join(' · ')}
        <br />
        {words.say('barriers.effect', { answers })}
      </span>
      <span className={styles.actions}>
        {DECISIONS.map((decision) => (
          <Button
            key={decision}
            size="small"
            appearance={decision === 'confirmed' ? 'secondary' : 'transparent'}
            aria-expanded={open === decision}
            aria-label={words.say('barriers.of', { action: words.say(ACTION[decision]), name })}
            onClick={() => setOpen(open === decision ? null : decision)}
          >
            {words.say(ACTION[decision])}
          </Button>
        ))}
      </span>
      {open && (
        <DecisionForm key={open} decision={open} onSend={(word) => onDecide(barrier, open, word)} onBack={() => setOpen(null)} />
      )}
    </li>
  );
}
