import { refOf } from '../../../src/adapters/browser/dynamicsHost';
import { readPanelMessage } from '../../../src/adapters/browser/hostMessages';
import type { ThemeName } from '../../../src/ports/host';
import type { FakeXrm, FormContext } from './fakeXrm';

const PANE = 'foothold';
const TAB_KEY = 'fthd.tab';

/** One name a browser tab, so that two tabs do not hear each other. */
function tabName(): string {
  const kept = sessionStorage.getItem(TAB_KEY);
  if (kept) return kept;
  const made = crypto.randomUUID();
  sessionStorage.setItem(TAB_KEY, made);
  return made;
}

/** What the form script does on load: opens the pane once, then hands over each record over a channel of this tab. */
export async function openPane(xrm: FakeXrm, theme: ThemeName, now: string | null): Promise<BroadcastChannel> {
  const org = xrm.Utility.getGlobalContext().organizationSettings.uniqueName;
  const tab = tabName();
  const channel = new BroadcastChannel(`fthd:${org}:${tab}`);
  const pane =
    xrm.App.sidePanes.getPane(PANE) ??
    (await xrm.App.sidePanes.createPane({
      paneId: PANE,
      title: 'Foothold',
      canClose: true,
      isSelected: true,
      width: 400,
      alwaysRender: true,
    }));
  if (pane.address === null)
    await pane.navigate({
      pageType: 'webresource',
      webresourceName: 'fthd_/panel/index.html',
      data: JSON.stringify({ org, tab, theme, now }),
    });
  return channel;
}

/** Hands the form's record to the pane, now and whenever the pane says `ready`; refreshes the form after a save in the pane. */
export function handOver(
  channel: BroadcastChannel,
  form: FormContext | null,
  theme: ThemeName,
  open: (entityName: string, id: string) => void,
): () => void {
  const input = form === null ? undefined : { entityName: form.data.entity.getEntityName(), entityId: form.data.entity.getId() };
  const tell = () => channel.postMessage({ type: 'context', ref: refOf(input), theme });
  const hear = (event: MessageEvent) => {
    const message = readPanelMessage(event.data);
    if (message?.type === 'ready') tell();
    else if (message?.type === 'saved') void form?.data.refresh(false);
    else if (message?.type === 'open')
      open(message.ref.entity === 'Case' ? 'incident' : message.ref.entity.toLowerCase(), message.ref.id);
  };
  channel.addEventListener('message', hear);
  tell();
  return () => channel.removeEventListener('message', hear);
}

/** Tells the pane that the form was saved. */
export function tellChanged(channel: BroadcastChannel, table: string, id: string): void {
  const ref = refOf({ entityName: table, entityId: id });
  if (ref) channel.postMessage({ type: 'recordChanged', ref });
}
