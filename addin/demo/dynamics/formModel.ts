/// <reference types="xrm" />
import type { PageClient, PageField, PageRecord } from '../pages/pageClient';
import { ATTRIBUTE_TYPES, fromClient, toClient } from './attributeValue';
import { braced } from './fakeXrm';

type Value = PageField['value'];
type Options = Xrm.Controls.AddControlNotificationOptions;
type Handler = (event: unknown) => void;

/** A notice at a field, as a script asked for it. */
export interface FieldNotice {
  readonly column: string;
  readonly options: Options;
}

/** What the form shows. */
export interface FormState {
  readonly record: PageRecord;
  readonly changes: Readonly<Record<string, Value>>;
  readonly notices: readonly FieldNotice[];
  readonly above: readonly { readonly id: string; readonly text: string }[];
  /** The CRM's refusal of the last save. */
  readonly problem: string | null;
}

/**
 * A form of a model-driven app with the context that its scripts get: values, controls, notices and events, each behaving as
 * the Client API reference says. A notice of level ERROR keeps the form from being saved, as on the platform.
 */
export class FormModel {
  private readonly listeners = new Set<() => void>();
  private readonly changeHandlers = new Map<string, Handler[]>();
  private readonly loadHandlers: Handler[] = [];
  private readonly saveHandlers: Handler[] = [];
  private readonly postSaveHandlers: Handler[] = [];
  private state: FormState;

  constructor(
    private readonly client: Pick<PageClient, 'record' | 'save'>,
    record: PageRecord,
  ) {
    this.state = { record, changes: {}, notices: [], above: [], problem: null };
  }

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  read = () => this.state;

  private set(change: Partial<FormState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  private field(name: string): PageField | undefined {
    return this.state.record.fields.find((field) => field.name === name);
  }

  private write(name: string, value: Value): void {
    const { [name]: _, ...others } = this.state.changes;
    this.set({ changes: value === this.field(name)?.value ? others : { ...others, [name]: value } });
  }

  private fire(handlers: readonly Handler[] | undefined, event: object = {}): void {
    for (const handler of handlers ?? []) handler({ getFormContext: () => this.context, ...event });
  }

  /** A person changes a field. */
  edit = (name: string, value: Value) => {
    this.write(name, value);
    this.fire(this.changeHandlers.get(name));
  };

  /** Reads the record again and fills the form: edits that were not saved are gone. */
  load = async (): Promise<void> => {
    const { table, id } = this.state.record;
    const record = await this.client.record(table, id);
    this.set({ record, changes: {}, problem: null });
    this.fire(this.loadHandlers);
  };

  /** The data's own OnLoad, which the platform fires after the form's. */
  opened = () => this.fire(this.loadHandlers);

  /** Timeline and lists beside the fields are read again; fields and edits stay. No script hears of it. */
  loadAround = async (): Promise<void> => {
    const { table, id, fields } = this.state.record;
    this.set({ record: { ...(await this.client.record(table, id)), fields } });
  };

  save = async (): Promise<void> => {
    const { record, changes, notices } = this.state;
    let prevented = notices.some(({ options }) => options.notificationLevel !== 'RECOMMENDATION');
    this.fire(this.saveHandlers, { getEventArgs: () => ({ preventDefault: () => (prevented = true) }) });
    if (prevented) return this.set({ problem: 'A notice keeps this form from being saved.' });
    const told = (success: boolean) =>
      this.fire(this.postSaveHandlers, { getEventArgs: () => ({ getIsSaveSuccess: () => success }) });
    try {
      await this.client.save(record.table, record.id, changes);
    } catch (cause) {
      this.set({ problem: cause instanceof Error ? cause.message : String(cause) });
      return told(false);
    }
    await this.load();
    told(true);
  };

  private control(column: string) {
    const others = (id: string) => this.state.notices.filter(({ options }) => options.uniqueId !== id);
    return {
      getName: () => column,
      getVisible: () => true,
      addNotification: (options: Options) => {
        this.set({ notices: [...others(options.uniqueId), { column, options }] });
        return true;
      },
      clearNotification: (id = '') => {
        this.set({ notices: others(id) });
        return true;
      },
    };
  }

  private attribute(name: string) {
    const read = () => this.field(name);
    const value = () => this.state.changes[name] ?? read()?.value ?? null;
    const field = read();
    if (!field) return null;
    return {
      getAttributeType: () => ATTRIBUTE_TYPES[field.type],
      getIsDirty: () => name in this.state.changes,
      getValue: () => toClient(field, value()),
      setValue: (set: unknown) => this.write(name, fromClient(field, set)),
      fireOnChange: () => this.fire(this.changeHandlers.get(name)),
      addOnChange: (handler: Handler) => this.changeHandlers.set(name, [...(this.changeHandlers.get(name) ?? []), handler]),
    };
  }

  /** The form's context. Only columns that stand on the form have an attribute and a control. */
  readonly context = {
    data: {
      entity: {
        getEntityName: () => this.state.record.table,
        getId: () => braced(this.state.record.id),
        addOnSave: (handler: Handler) => this.saveHandlers.push(handler),
        addOnPostSave: (handler: Handler) => this.postSaveHandlers.push(handler),
      },
      addOnLoad: (handler: Handler) => this.loadHandlers.push(handler),
      getIsDirty: () => Object.keys(this.state.changes).length > 0,
      refresh: async (save: boolean) => (save ? this.save() : this.load()),
    },
    ui: {
      setFormNotification: (text: string, _: string, id: string) => {
        this.set({ above: [...this.state.above.filter((one) => one.id !== id), { id, text }] });
        return true;
      },
      clearFormNotification: (id: string) => {
        this.set({ above: this.state.above.filter((one) => one.id !== id) });
        return true;
      },
    },
    getAttribute: (name: string) => this.attribute(name),
    getControl: (name: string) => (this.field(name)?.editable ? this.control(name) : null),
  };
}
