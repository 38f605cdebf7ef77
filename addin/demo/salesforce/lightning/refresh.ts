/**
 * Stand-in for `lightning/refresh` (LWC Developer Guide, "RefreshView API"): a RefreshEvent travels up to the nearest registered
 * container, which then calls the handlers of the components that registered inside it. One container a page is enough here.
 */
type RefreshHandler = () => Promise<boolean>;

const TYPE = 'lightning__refresh';
const handlers = new Map<number, RefreshHandler>();
const containers = new Map<number, () => void>();
let handles = 0;

/** Asks the nearest container to refresh its view. */
export class RefreshEvent extends Event {
  constructor() {
    super(TYPE, { bubbles: true, composed: true, cancelable: true });
  }
}

/** @returns the handle for `unregisterRefreshHandler` */
export function registerRefreshHandler(_element: unknown, handler: RefreshHandler): number {
  handles += 1;
  handlers.set(handles, handler);
  return handles;
}

export function unregisterRefreshHandler(handle: number): void {
  handlers.delete(handle);
}

/** Calls every registered handler, as a container does when its view is refreshed. */
export async function refreshView(): Promise<void> {
  for (const handler of [...handlers.values()]) await handler();
}

/** Makes an element the container: `began` hears the end of each refresh. @returns the handle to end it */
export function registerRefreshContainer(element: EventTarget, began: (status: Promise<void>) => void): number {
  const hear = (event: Event) => {
    event.stopPropagation();
    began(refreshView());
  };
  element.addEventListener(TYPE, hear);
  handles += 1;
  containers.set(handles, () => element.removeEventListener(TYPE, hear));
  return handles;
}

export function unregisterRefreshContainer(handle: number): void {
  containers.get(handle)?.();
  containers.delete(handle);
}
