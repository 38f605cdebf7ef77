/** Objects whose pages the panel knows, and what it calls them. */
const ENTITIES = {
  Account: 'Account',
  Contact: 'Contact',
  Lead: 'Lead',
  Opportunity: 'Opportunity',
  Case: 'Case',
  Task: 'Activity',
  Event: 'Activity',
};

/** The record that a page shows, as the panel names it; null where the panel has nothing to say about it. */
export function refOf(objectApiName, recordId) {
  const entity = Object.hasOwn(ENTITIES, objectApiName ?? '') ? ENTITIES[objectApiName] : undefined;
  return entity && recordId ? { entity, id: recordId } : null;
}

function isRef(value) {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(ENTITIES).includes(value.entity) &&
    typeof value.id === 'string' &&
    /^[\w-]{15,36}$/.test(value.id)
  );
}

/** An area of Foothold beside the panel, and where in it to begin. */
function isPlace({ area, at }) {
  return ['progress', 'team'].includes(area) && typeof at === 'string' && /^\w{0,40}$/.test(at);
}

/**
 * Reads what came from the frame; null if it is no message of the panel (wrong type, missing or odd parts).
 * The panel says: ready, saved and open with a record, openArea, sessionEnded.
 */
export function readPanelMessage(data) {
  if (typeof data !== 'object' || data === null) return null;
  if (data.type === 'ready' || data.type === 'sessionEnded') return { type: data.type };
  if ((data.type === 'saved' || data.type === 'open') && isRef(data.ref)) return { type: data.type, ref: data.ref };
  if (data.type === 'openArea' && isPlace(data)) return { type: data.type, area: data.area, at: data.at };
  return null;
}
