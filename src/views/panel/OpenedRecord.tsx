import { useState } from 'react';
import { CustomerCard } from '../../components/customer/CustomerCard';
import { LazyPart } from '../../components/frame/LazyPart';
import { PanelHeader } from '../../components/frame/PanelHeader';
import { part } from '../../components/frame/part';
import { AlsoList } from '../../components/list/AlsoList';
import { QuickLog } from '../../components/log/QuickLog';
import { useWords } from '../../components/text/WordsContext';
import { cardOf } from './cardOf';
import { HeaderLine } from './HeaderLine';
import { MainCard } from './MainCard';
import { usePanelViewStyles } from './PanelView.styles';
import type { PanelViewProps } from './panelViewProps';

const BarrierNotes = part(() => import('../../components/response/BarrierNotes').then(({ BarrierNotes }) => BarrierNotes));
const DayCard = part(() => import('../../components/day/DayCard').then(({ DayCard }) => DayCard));
const QuickLogForm = part(() => import('../../components/log/QuickLogForm').then(({ QuickLogForm }) => QuickLogForm));
const Sheets = part(() => import('./Sheets').then(({ Sheets }) => Sheets));

/** Everything but the footer, in the order of the Tab key: More, the card, Also, Log, customer, my day. */
export function OpenedRecord({ state, actions }: PanelViewProps) {
  const words = useWords();
  const styles = usePanelViewStyles();
  const { status, top, also, all, showAll, log, customer, ring } = state;
  const kind = cardOf(state);
  const [chosen, setChosen] = useState(0);
  const hasRecord = status === 'ready' || status === 'off';
  const listed = showAll ? all.filter(({ ruleId }) => ruleId !== top?.ruleId) : also;
  const hidden = all.filter(({ ruleId }) => ruleId !== top?.ruleId).length - listed.length;
  const openGain = kind === 'nudge' || kind === 'conflict' ? (top?.gain ?? 0) : 0;
  const day = state.day && (
    <LazyPart height={88}>
      <DayCard view={state.day} onToggle={actions.toggleDay} onOpen={actions.open} />
    </LazyPart>
  );
  return (
    <>
      {!hasRecord && <h1 className={styles.hidden}>{words.say('panel.title')}</h1>}
      {hasRecord && (
        <PanelHeader
          title={state.title}
          stage={state.stage ?? state.entityLabel}
          line={<HeaderLine state={state} />}
          ring={ring}
          gain={openGain}
          menu={{
            muted: state.muted,
            hasAll: all.length > 0,
            hasExpectations: state.expectations.length > 0,
            hasSeen: state.seen !== null,
            onAll: actions.toggleAll,
            onExpectations: actions.toggleExpectations,
            onSeen: actions.toggleSeen,
            onUnmute: actions.unmute,
          }}
        />
      )}
      {((state.seenOpen && state.seen) || state.expectationsOpen) && (
        <LazyPart height={200}>
          <Sheets state={state} actions={actions} />
        </LazyPart>
      )}
      <div className={styles.columns}>
        <div className={styles.column}>
          <MainCard kind={kind} chosen={chosen + (state.asked ?? 0)} state={state} actions={actions} />
          {hasRecord && (listed.length > 0 || hidden > 0) && (
            <AlsoList
              title={words.say(kind === 'meeting' ? 'also.whenTime' : 'also.title')}
              nudges={listed}
              asSentence={kind === 'meeting'}
              hidden={hidden}
              total={all.length}
              expanded={showAll}
              onChoose={(ruleId) => {
                actions.choose(ruleId);
                setChosen((count) => count + 1);
              }}
              onToggle={actions.toggleAll}
            />
          )}
        </div>
        {hasRecord && (
          <div className={styles.column}>
            <QuickLog open={log.kind} disabled={false} onOpen={actions.openLog}>
              {log.form && (
                <LazyPart height={220}>
                  <QuickLogForm log={log} onEdit={actions.editForm} onSave={actions.saveLog} onCancel={actions.closeLog} />
                </LazyPart>
              )}
            </QuickLog>
            {customer && kind !== 'meeting' && (
              <CustomerCard
                customer={customer}
                open={state.customerOpen}
                onToggle={actions.toggleCustomer}
                onOpen={actions.open}
              />
            )}
            {day}
            {state.barriers && state.barriers.length > 0 && (
              <LazyPart height={100}>
                <BarrierNotes barriers={state.barriers} />
              </LazyPart>
            )}
          </div>
        )}
        {status === 'noRecord' && day && <div className={styles.column}>{day}</div>}
      </div>
    </>
  );
}
