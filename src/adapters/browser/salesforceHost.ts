import type { HostEvent, HostPort } from '../../ports/host';
import { type PanelMessage, readPageMessage } from './hostMessages';

/**
 * The Lightning page around the Visualforce frame: messages only from the parent window and from exactly
 * `pageOrigin` (given by the server that rendered the frame, never by the address); all else is ignored.
 * A lost session is renewed by the page, which loads the frame anew: drafts survive that.
 */
export function createSalesforceHost(pageOrigin: string): HostPort {
  // Visualforce in a Lightning page: there is always a parent here, and never an entity form.
  // eslint-disable-next-line @microsoft/power-apps/do-not-make-parent-assumption -- the rule speaks of Dynamics forms
  const page = window.parent;
  const trusted = page !== window && /^https?:\/\/[^/]+$/.test(pageOrigin);
  const tell = (message: PanelMessage) => {
    // eslint-disable-next-line @microsoft/power-apps/do-not-make-parent-assumption -- as above
    if (trusted) page.postMessage(message, pageOrigin);
  };
  return {
    trusted,
    listen(listener) {
      const onMessage = (event: MessageEvent) => {
        if (event.source !== page || event.origin !== pageOrigin) return;
        const message = readPageMessage(event.data);
        if (message === null) return;
        const heard: HostEvent =
          message.type === 'context' ? { type: 'context', context: { ref: message.ref, theme: message.theme } } : message;
        listener(heard);
      };
      const onVisible = () => {
        if (document.visibilityState === 'visible') listener({ type: 'visible' });
      };
      window.addEventListener('message', onMessage);
      document.addEventListener('visibilitychange', onVisible);
      tell({ type: 'ready' });
      return () => {
        window.removeEventListener('message', onMessage);
        document.removeEventListener('visibilitychange', onVisible);
      };
    },
    saved: (ref) => tell({ type: 'saved', ref }),
    open: (ref) => tell({ type: 'open', ref }),
    openArea: (area, at) => tell({ type: 'openArea', area, at }),
    renewSession() {
      tell({ type: 'sessionEnded' });
      return new Promise(() => undefined); // the page replaces this frame
    },
  };
}
