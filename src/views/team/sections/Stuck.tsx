import { useState } from 'react';
import { Panel } from '../../../components/charts/Panel';
import { usePanelStyles } from '../../../components/charts/Panel.styles';
import { SectionFrame } from '../../../components/charts/SectionFrame';
import { useWords } from '../../../components/text/WordsContext';
import { addCounters } from '../../../model/sheet';
import { barriersWaiting } from '../../../scoring/team/barriersWaiting';
import { pileUp } from '../../../scoring/team/pileUp';
import { reasonsIn } from '../../../scoring/team/reasonsIn';
import { ruleByTeam } from '../../../scoring/team/ruleByTeam';
import { ruleCost } from '../../../scoring/team/ruleCost';
import { unconsumed } from '../../../scoring/team/unconsumed';
import type { Decide } from '../stuck/BarrierRow';
import { BarriersPanel } from '../stuck/BarriersPanel';
import { DecisionLog } from '../stuck/DecisionLog';
import { decisionText } from '../stuck/decisionText';
import { FlowPanel } from '../stuck/FlowPanel';
import { ReasonsPanel } from '../stuck/ReasonsPanel';
import { RuleCostPanel } from '../stuck/RuleCostPanel';
import { RulesPanel } from '../stuck/RulesPanel';
import { UnusedPanel } from '../stuck/UnusedPanel';
import { WaitingPanel } from '../stuck/WaitingPanel';
import { waitingSources } from '../stuck/waitingSources';
import { useTeam } from '../TeamContext';

/** Where it is stuck: deals that wait, rules by group, barriers and what was decided about them, what rules cost. */
export function Stuck() {
  const words = useWords();
  const styles = usePanelStyles();
  const { data, actions } = useTeam();
  const [told, tell] = useState('');
  const { doc, week } = data.now;
  const below = data.below ?? [];
  const sources = waitingSources(data);
  const pile = pileUp(doc.counters, sources.list);
  // The reader's own people may be others than those of the shown group: then their rows have totals of their own.
  const named =
    sources.kind === 'people' ? pileUp(addCounters(...sources.list.map(({ counters }) => counters)), sources.list) : pile;
  const top = pile.ranked[0];
  const reasons = top ? reasonsIn(doc.barriers, top.phase).reduce((sum, { answers }) => sum + answers, 0) : 0;
  const known = new Set(data.programme.rules.filter(({ weight }) => weight > 0).map(({ id }) => id));
  const rules = ruleByTeam(
    doc.rules,
    below.map((each) => each.doc.rules),
    10,
    known,
  );
  const barriers = barriersWaiting(
    doc.barriers,
    data.decisions,
    below.map((each) => ({ name: each.unit.name, barriers: each.doc.barriers })),
  );
  const decide: Decide = async (barrier, decision, word) => {
    const { rule: ruleId, reason, phase } = barrier;
    await actions.decide({ ruleId, reason, phase, decision, text: decisionText(words, barrier, word, week) });
    tell(words.say('barriers.saved'));
  };
  const propose = (rule: string) =>
    actions.note({ kind: 'decision', about: rule, unit: data.unit.id, text: words.say('unused.note') });
  const answer = () => {
    if (pile.open === 0) return words.say('stuck.answerNoDeals');
    if (!top || pile.waiting === 0) return words.say('stuck.answerNone');
    return words.say('stuck.answer', { part: top.waiting, whole: pile.waiting, phase: words.say(`phase.${top.phase}`) });
  };
  const meaning = () => {
    if (pile.waiting === 0) return words.say('stuck.meaningNone');
    return reasons > 0 ? words.say('stuck.meaningReasons', { answers: reasons }) : words.say('stuck.meaning');
  };
  return (
    <SectionFrame answer={answer()} meaning={meaning()} form={words.say(`stuck.form.${data.mode}`)}>
      {pile.open > 0 ? (
        <>
          <WaitingPanel pile={named} rows={sources.kind} />
          <div className={styles.beside}>
            {top && top.waiting > 0 && <ReasonsPanel phase={top.phase} barriers={doc.barriers} />}
            <FlowPanel pile={pile} />
          </div>
        </>
      ) : (
        <Panel title={words.say('stuck.whereAll')}>
          <p className={styles.few}>{words.say('stuck.noDeals')}</p>
        </Panel>
      )}
      <RulesPanel rules={rules} groups={below.map(({ unit }) => ({ key: unit.id, name: unit.name }))} />
      <BarriersPanel barriers={barriers} onDecide={decide} />
      <p role="status" className={styles.status}>
        {told}
      </p>
      <DecisionLog data={data} />
      <RuleCostPanel costs={ruleCost(doc.counters)} />
      <UnusedPanel
        fields={unconsumed(data.programme.rules)}
        rules={data.programme.rules}
        notes={data.notes ?? []}
        onPropose={propose}
      />
    </SectionFrame>
  );
}
