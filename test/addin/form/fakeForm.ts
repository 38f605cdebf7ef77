/// <reference types="xrm" />
import { vi } from 'vitest';
import { createFormScript, type FormScript } from '../../../addin/dynamics/form/formScript';
import type { Channel, ClientApi, FormPage } from '../../../addin/dynamics/form/formTypes';
import type { ThemeName } from '../../../src/ports/host';

type Options = Xrm.Controls.AddControlNotificationOptions;

/** A form with some columns, as far as the script touches it. `columns`: type of each; `hidden`: without a control. */
export function fakeForm(table: string, id: string, columns: Readonly<Record<string, string>>, hidden: readonly string[] = []) {
  const changes = new Map<string, (() => void)[]>();
  const values = new Map<string, unknown>();
  const dirty = new Set<string>();
  const notices = new Map<string, Options>();
  const above = new Map<string, string>();
  const loads: (() => void)[] = [];
  const postSaves: ((event: unknown) => void)[] = [];
  const place = { id };
  const blocking = { addOnSave: vi.fn(), setNotification: vi.fn() };
  const refresh = vi.fn(async () => fire(loads));
  const fire = (handlers: readonly ((event: never) => void)[], event: unknown = {}) => {
    for (const handler of handlers) handler(event as never);
  };
  const attribute = (name: string) =>
    name in columns
      ? {
          getAttributeType: () => columns[name],
          getIsDirty: () => dirty.has(name),
          setValue: (value: unknown) => {
            values.set(name, value);
            dirty.add(name);
          },
          fireOnChange: () => fire(changes.get(name) ?? []),
          addOnChange: (handler: () => void) => changes.set(name, [...(changes.get(name) ?? []), handler]),
        }
      : null;
  const context = {
    data: {
      entity: {
        getEntityName: () => table,
        getId: () => (place.id === '' ? '' : `{${place.id.toUpperCase()}}`),
        addOnSave: blocking.addOnSave,
        addOnPostSave: (handler: (event: unknown) => void) => postSaves.push(handler),
      },
      addOnLoad: (handler: () => void) => loads.push(handler),
      getIsDirty: () => dirty.size > 0,
      refresh,
    },
    ui: {
      setFormNotification: (text: string, level: string, name: string) => above.set(name, `${level} ${text}`),
      clearFormNotification: (name: string) => above.delete(name),
    },
    getAttribute: attribute,
    getControl: (name: string) =>
      name in columns && !hidden.includes(name)
        ? {
            getVisible: () => true,
            setNotification: blocking.setNotification,
            addNotification: (options: Options) => notices.set(options.uniqueId, options),
            clearNotification: (name: string) => notices.delete(name),
          }
        : null,
  };
  return {
    event: { getFormContext: () => context as unknown as Xrm.FormContext } as Xrm.Events.EventContext,
    notices,
    above,
    values,
    refresh,
    blocking,
    changeCount: (name: string) => changes.get(name)?.length ?? 0,
    edit: (name: string) => {
      dirty.add(name);
      fire(changes.get(name) ?? []);
    },
    /** The platform shows another record in the same form, or the same one anew. */
    load: (next = place.id) => {
      place.id = next;
      dirty.clear();
      fire(loads);
    },
    save: (success = true, made = place.id) => {
      place.id = made;
      if (success) dirty.clear();
      fire(postSaves, { getEventArgs: () => ({ getIsSaveSuccess: () => success }) });
      if (success) fire(loads);
    },
    apply: (ruleId: string) => notices.get(`fthd.${ruleId}`)?.actions?.[0]?.actions[0]?.(),
  };
}

/** A window: side panes, a tab's storage, a channel, and as many form scripts as there are frames. */
export function fakeWindow({ panes = true, channels = true }: { readonly panes?: boolean; readonly channels?: boolean } = {}) {
  const open = new Map<string, { addresses: unknown[]; selected: number }>();
  const stored = new Map<string, string>();
  const sent: { readonly channel: string; readonly message: Record<string, unknown> }[] = [];
  const ends: { readonly name: string; readonly end: Channel }[] = [];
  const openForm = vi.fn();
  const navigateTo = vi.fn();
  const later: (() => void)[] = [];
  let ids = 0;
  const pane = (id: string) => {
    const found = open.get(id);
    return found && { select: () => (found.selected += 1) };
  };
  const sidePanes = {
    state: 0,
    getPane: pane,
    createPane: vi.fn(async ({ paneId = '' }: Xrm.App.PaneOptions) => {
      const made = { addresses: [] as unknown[], selected: 0 };
      open.set(paneId, made);
      return { navigate: async (page: unknown) => made.addresses.push(page) };
    }),
  };
  const clientApi = {
    ...(panes ? { App: { sidePanes } } : {}),
    Utility: { getGlobalContext: () => ({ organizationSettings: { uniqueName: 'org' } }) },
    Navigation: { openForm, navigateTo },
  } as unknown as ClientApi;
  const page: FormPage = {
    clientApi: () => clientApi,
    storage: { getItem: (key) => stored.get(key) ?? null, setItem: (key, value) => void stored.set(key, value) },
    openChannel: (name) => {
      if (!channels) return null;
      const end: Channel = {
        postMessage: (message) => void sent.push({ channel: name, message: message as Record<string, unknown> }),
        onmessage: null,
      };
      ends.push({ name, end });
      return end;
    },
    theme: (): ThemeName => 'light',
    randomId: () => {
      ids += 1;
      return `id-${ids}`;
    },
    later: (work) => void later.push(work),
  };
  return {
    page,
    sidePanes,
    panes: open,
    openForm,
    navigateTo,
    script: (): FormScript => createFormScript(page),
    /** What was sent since the last look. */
    sent: () => sent.splice(0).map(({ message }) => message),
    channels: () => ends.map(({ name }) => name),
    settle: async () => {
      for (const work of later.splice(0)) work();
      await new Promise((done) => setImmediate(done));
    },
    /** The panel speaks: every script in the window hears it. */
    panel: (message: unknown) => {
      for (const { end } of ends) end.onmessage?.({ data: message } as MessageEvent);
    },
  };
}
