import { areaPage, refOf, tableOf } from '../../../src/adapters/browser/dynamicsHost';
import { type PageMessage, readPanelMessage } from '../../../src/adapters/browser/hostMessages';
import { tabName } from '../../../src/adapters/browser/tabName';
import type { RecordRef } from '../../../src/model/record';
import { applyValue } from './applyValue';
import { createFormFindings } from './formFindings';
import type { Channel, Form, FormPage } from './formTypes';
import { createSidePane } from './sidePane';
import { createTrace } from './trace';

/** Which of the window's form scripts speaks: that of the form which was opened last. */
const OWNER = 'fthd.form';

export interface FormScript {
  /** Registered on a form's OnLoad, with the execution context. */
  onLoad(context: Xrm.Events.EventContext): void;
  /** The last faults that were swallowed. */
  trace(): readonly string[];
}

/**
 * The script on a CRM form: opens the pane with the panel, tells it which record is open and what was saved, and shows the
 * panel's findings at the fields. It asks nothing of the CRM, changes nothing that the person did not ask for, and has no
 * part in saving: it registers nothing that runs before a save.
 */
export function createFormScript(page: FormPage): FormScript {
  const trace = createTrace();
  const me = page.randomId();
  const known = new WeakSet<Form>();
  let channel: Channel | null = null;
  let form: Form | null = null;
  let shown: string | null = null;
  /** The finding that is to be opened as soon as a panel shows this record. */
  let wanted: string | null = null;
  /** The panel saved while the form had edits of its own. */
  let behind = false;
  /** The form is being filled with what the panel knows already. */
  let own = false;
  let telling = false;

  const org = () => page.clientApi()?.Utility.getGlobalContext().organizationSettings.uniqueName ?? '';
  const tab = tabName(page.storage, page.randomId);
  const pane = createSidePane(page.clientApi, () => JSON.stringify({ org: org(), tab, theme: page.theme() }));

  const present = (): RecordRef | null =>
    form === null ? null : refOf({ entityName: form.data.entity.getEntityName(), entityId: form.data.entity.getId() });
  const speaks = () => page.storage === null || page.storage.getItem(OWNER) === me;
  const post = (message: PageMessage) => channel?.postMessage(message);
  const tell = () => post({ type: 'context', ref: present(), theme: page.theme() });

  /** The CRM has something new of the record. A save fires several events; the panel is told once. */
  const changed = () => {
    if (telling) return;
    telling = true;
    page.later(() => {
      telling = false;
      const ref = present();
      if (ref !== null && speaks()) trace.run('changed', () => post({ type: 'recordChanged', ref }));
    });
  };

  const choose = (ref: RecordRef, ruleId: string) => {
    if (pane.isClosed()) wanted = ruleId;
    else post({ type: 'choose', ref, ruleId });
    trace.run('select', () => pane.select());
  };
  const findings = createFormFindings(trace, ({ ruleId, column, value }) => {
    const ref = present();
    if (form === null || ref === null) return;
    if (value === null || !applyValue(form.getAttribute(column), value)) choose(ref, ruleId);
  });

  /** The form shows a record: this script speaks from now on. Answers whether it is the same record as before. */
  const take = (here: Form): boolean => {
    form = here;
    page.storage?.setItem(OWNER, me);
    const id = present()?.id ?? null;
    const same = id === shown;
    if (same) findings.reloaded(here);
    else {
      findings.forget();
      wanted = null;
      behind = false;
    }
    shown = id;
    tell();
    return same;
  };

  /** Shows what the panel saved. A form with edits of its own would lose them, so it waits for the person's save. */
  const refresh = (here: Form) => {
    behind = here.data.getIsDirty();
    if (behind) return;
    own = true;
    trace.run('refresh', () => here.data.refresh(false));
  };

  const saved = (here: Form) => {
    if (here !== form) return;
    findings.saved();
    const ref = present();
    if (ref === null) return;
    shown = ref.id;
    tell(); // a new record has its id only now
    changed();
    if (behind) refresh(here);
  };

  const hear = (data: unknown) => {
    const message = readPanelMessage(data);
    if (message === null || form === null || !speaks()) return;
    if (message.type === 'ready') tell();
    else if (message.type === 'open')
      page.clientApi()?.Navigation.openForm({ entityName: tableOf(message.ref), entityId: message.ref.id });
    else if (message.type === 'openArea')
      page.clientApi()?.Navigation.navigateTo(areaPage(message.area, { org: org(), tab, theme: page.theme(), at: message.at }));
    else if (message.type === 'sessionEnded' || message.ref.id !== present()?.id) return;
    else if (message.type === 'saved') refresh(form);
    else {
      findings.heard(form, message.findings);
      if (wanted !== null) post({ type: 'choose', ref: message.ref, ruleId: wanted });
      wanted = null;
    }
  };

  const connect = () => {
    if (channel !== null) return;
    channel = page.openChannel(`fthd:${org()}:${tab}`);
    if (channel) channel.onmessage = ({ data }) => trace.run('message', () => hear(data));
  };

  return {
    onLoad: (context) =>
      trace.run('load', () => {
        const here = context.getFormContext();
        connect();
        take(here);
        // The platform fires the data's own OnLoad at once after this one.
        own = true;
        page.later(() => {
          own = false;
        });
        trace.run('pane', () => pane.open());
        if (known.has(here)) return;
        known.add(here);
        here.data.addOnLoad(() =>
          trace.run('data', () => {
            if (take(here) && !own) changed();
            own = false;
          }),
        );
        here.data.entity.addOnPostSave?.((event) =>
          trace.run('saved', () => {
            if (event.getEventArgs().getIsSaveSuccess()) saved(here);
          }),
        );
      }),
    trace: trace.read,
  };
}
