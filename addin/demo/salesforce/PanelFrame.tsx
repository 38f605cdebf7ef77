import {
  createPanelElement,
  recordUpdated,
  refreshView,
  registerRefreshContainer,
  unregisterRefreshContainer,
} from 'virtual:foothold-panel';
import { useEffect, useRef, useState } from 'react';
import type { EntityName, RecordRef } from '../../../src/model/record';
import type { ThemeName } from '../../../src/ports/host';

interface Props {
  /** Which of Foothold's pages the component is set to. */
  readonly area?: string;
  readonly record: RecordRef | null;
  readonly theme: ThemeName;
  /** Counts up whenever the page itself changed the record. */
  readonly changes: number;
  /** The page is asked to refresh its view. */
  readonly onSaved: () => void;
}

/**
 * The place of the packaged component on the record page. The component is the real one, compiled by LWC's own compiler; the
 * page does for it what Lightning does: sets its properties, refreshes its view when asked, and says when a form saved.
 */
export function PanelFrame({ area = 'panel', record, theme, changes, onSaved }: Props) {
  const place = useRef<HTMLElement>(null);
  const panel = useRef<HTMLElement>(null);

  // Another area is another component on another page: React draws this one anew then (`key`).
  const [setTo] = useState(area);
  useEffect(() => {
    const element = Object.assign(createPanelElement(), { area: setTo });
    panel.current = element;
    place.current?.append(element);
    return () => element.remove();
  }, [setTo]);

  useEffect(() => {
    if (place.current === null) return;
    const handle = registerRefreshContainer(place.current, () => onSaved());
    return () => unregisterRefreshContainer(handle);
  }, [onSaved]);

  useEffect(() => {
    if (panel.current) Object.assign(panel.current, { recordId: record?.id, objectApiName: record?.entity, theme });
  }, [record, theme]);

  useEffect(() => {
    if (record === null || changes === 0) return;
    // A form's save changes the record itself; what is only added to it, such as a call, refreshes the view.
    void recordUpdated(record.id).then((heard) => (heard ? undefined : refreshView()));
  }, [changes, record]);

  return <aside className="panel" aria-label="Foothold" ref={place} />;
}

/** Objects that have the panel on their page. */
export function refOf(table: string, id: string | null): RecordRef | null {
  return id === null ? null : { entity: table as EntityName, id };
}
