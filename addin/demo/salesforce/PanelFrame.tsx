import { useEffect, useRef, useState } from 'react';
import { readPanelMessage } from '../../../src/adapters/browser/hostMessages';
import type { EntityName, RecordRef } from '../../../src/model/record';
import type { ThemeName } from '../../../src/ports/host';
import { go } from '../pages/route';

interface Props {
  readonly frameOrigin: string;
  readonly record: RecordRef | null;
  readonly theme: ThemeName;
  /** Counts up whenever the page itself changed the record. */
  readonly changes: number;
  readonly onSaved: () => void;
}

const WAIT_MS = 10_000;

/** What the LWC on the record page does: hosts the Visualforce frame, hands over the record, hears "saved". */
export function PanelFrame({ frameOrigin, record, theme, changes, onSaved }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [ready, setReady] = useState(false);
  const [silent, setSilent] = useState(false);
  const [loads, setLoads] = useState(0);
  useEffect(() => {
    const tell = (message: object) => frame.current?.contentWindow?.postMessage(message, frameOrigin);
    const hear = (event: MessageEvent) => {
      if (event.source !== frame.current?.contentWindow || event.origin !== frameOrigin) return;
      const message = readPanelMessage(event.data);
      if (message?.type === 'ready') {
        setReady(true);
        setSilent(false);
        tell({ type: 'context', ref: record, theme });
      } else if (message?.type === 'saved') onSaved();
      else if (message?.type === 'open') go(message.ref.entity, message.ref.id);
      else if (message?.type === 'sessionEnded') {
        setReady(false);
        setLoads((count) => count + 1);
      }
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, [frameOrigin, onSaved, record, theme]);

  useEffect(() => {
    if (ready) frame.current?.contentWindow?.postMessage({ type: 'context', ref: record, theme }, frameOrigin);
  }, [ready, record, theme, frameOrigin]);

  useEffect(() => {
    if (ready && record && changes > 0)
      frame.current?.contentWindow?.postMessage({ type: 'recordChanged', ref: record }, frameOrigin);
  }, [changes, ready, record, frameOrigin]);

  useEffect(() => {
    if (ready) return;
    const timer = setTimeout(() => setSilent(true), WAIT_MS);
    return () => clearTimeout(timer);
  }, [ready]);

  return (
    <aside className="card panel" aria-label="Foothold">
      {silent && (
        <p role="alert">
          Foothold has not answered for 10 seconds.{' '}
          <button type="button" onClick={() => setLoads((count) => count + 1)}>
            Load it again
          </button>
        </p>
      )}
      <iframe key={loads} ref={frame} title="Foothold" src={`${frameOrigin}/apex/fthd__panel?load=${loads}`} />
    </aside>
  );
}

/** Objects that have the panel on their page. */
export function refOf(table: string, id: string | null): RecordRef | null {
  return id === null ? null : { entity: table as EntityName, id };
}
