import { ExpectationsCard } from '../../components/frame/ExpectationsCard';
import { SeenCard } from '../../components/frame/SeenCard';
import type { PanelViewProps } from './panelViewProps';

/** What More opens: "What is seen of me" and the expectations. */
export function Sheets({ state, actions }: PanelViewProps) {
  return (
    <>
      {state.seenOpen && state.seen && <SeenCard seen={state.seen} onClose={actions.toggleSeen} />}
      {state.expectationsOpen && (
        <ExpectationsCard
          stage={state.stage}
          expectations={state.expectations}
          barriers={state.barriers ?? []}
          version={state.rulesVersion ?? null}
          onClose={actions.toggleExpectations}
        />
      )}
    </>
  );
}
