import { createStore, type StoreApi } from 'zustand/vanilla';
import { judgeRecord } from '../flows/judgeRecord';
import { localDay } from '../flows/localDay';
import { openRecord } from '../flows/openRecord';
import { startSession } from '../flows/startSession';
import { CrmError } from '../model/crmError';
import type { PanelActions, PanelState } from '../model/panel';
import type { RecordRef } from '../model/record';
import type { HostEvent, ThemeName } from '../ports/host';
import { afterPaintActions, learnThrowAway } from './afterPaint';
import { createDailyCap } from './dailyCap';
import { editActions } from './editActions';
import { draftsHere } from './editorDrafts';
import { editorView } from './editorView';
import { emptyState } from './emptyState';
import { loadOptions, lookActions } from './lookActions';
import { lookUpDecisions } from './lookUpDecisions';
import { dayActions } from './myDay';
import { scheduleOwnScore } from './ownScore';
import type { PanelDeps } from './panelDeps';
import { emptyMemory, type PanelKit } from './panelKit';
import { presentRecord } from './presentRecord';
import { problemOf } from './problemOf';
import { seenView } from './seenView';

/** A page may say "no record" for a moment before it names one. */
const SETTLED_MS = 1_000;

export type PanelStore = StoreApi<PanelState & { readonly actions: PanelActions }>;

/** The panel's store, and how it is started: `connect` listens to the page until the returned function is called. */
export interface Panel {
  readonly store: PanelStore;
  connect(onTheme?: (theme: ThemeName) => void): () => void;
  /** Fetches what is not needed for the first nudge; opening a record does it too. Clicks that came before wait for it. */
  load(): Promise<void>;
}

/**
 * Everything that the panel knows and does, without React: which record, what is missing, what the person does about it.
 * @example const panel = createPanelStore(deps); const stop = panel.connect();
 */
export function createPanelStore(deps: PanelDeps): Panel {
  const memory = emptyMemory();
  let ringBefore = 0;
  let said = 0;

  const store: PanelStore = createStore(() => ({
    ...emptyState(deps.port.productName, deps.clock.now()),
    actions: {} as PanelActions,
  }));
  const answers = () => [...(memory.bundle?.responses ?? []), ...memory.answers];

  const cap = () => {
    const { session } = memory;
    const today = localDay(deps.clock.now(), session?.start.person.zone ?? 'UTC');
    return createDailyCap(deps.device, session?.start.person.id ?? '', today, session?.programme.dailyCap ?? 0);
  };

  /** Opens the editor of the top nudge where none is open; a running one is left alone. */
  const openEditor = () => {
    const { top, editor, saved } = store.getState();
    const { session, bundle } = memory;
    if (!session || !bundle) return;
    if (top === null) {
      if (editor) store.setState({ editor: null });
      return;
    }
    if (saved || editor?.ruleId === top.ruleId) return;
    memory.begunAt = null;
    memory.createKey = null;
    cap().opened(bundle.record.ref.id, top.ruleId);
    store.setState({ editor: editorView(session, bundle, top, draftsHere(kit), store.getState().place.today) });
    loadOptions(kit);
  };

  /** Judges the record from what is known. */
  const judge = () => {
    const { session, bundle, around } = memory;
    if (session && bundle) memory.judged = judgeRecord(session, bundle, around, answers(), deps.clock.now());
  };

  /** Shows the record as it was judged. */
  const present = () => {
    const { bundle } = memory;
    if (!bundle) return;
    const daily = cap();
    const mayOpen = (ruleId: string) => daily.mayOpen(bundle.record.ref.id, ruleId);
    const shown = presentRecord(memory, answers(), mayOpen, deps.clock.now());
    // A card that tells of a save waits for the person: nothing moves under the pointer.
    store.setState(store.getState().saved && shown.top !== undefined ? { ...shown, top: store.getState().top } : shown);
    openEditor();
  };

  const kit: PanelKit = {
    deps,
    memory,
    get: store.getState,
    set: (change) => store.setState(change),
    lastRing: () => ringBefore,
    announce: (message, args = {}) => {
      said += 1;
      store.setState({ announcement: { key: said, message, args } });
    },
    rejudge() {
      judge();
      present();
    },
    async reload() {
      const { session, ref } = memory;
      if (!session || !ref) return;
      const read = await openRecord(session, ref);
      if (memory.ref?.id !== ref.id) return;
      ringBefore = memory.judged?.ring.percent ?? 0;
      // Answers that the CRM has by now come back with the record.
      const known = new Set(read.responses.map(({ ruleId, at }) => `${ruleId} ${at}`));
      memory.answers = memory.answers.filter(
        (answer) => memory.unsent.includes(answer) || !known.has(`${answer.ruleId} ${answer.at}`),
      );
      memory.bundle = read;
      kit.rejudge();
    },
  };

  const late = afterPaintActions(kit, deps.subjectOf);
  const load = async () => {
    await Promise.all([late.load(), learnThrowAway(kit)]);
  };

  /** A record stands in the panel; without nudges where the organisation has switched them off. */
  const isShown = () => ['ready', 'off'].includes(store.getState().status);

  const fail = (error: unknown) => {
    if (error instanceof CrmError && error.kind === 'auth' && error.code !== 'API_ACCESS') void deps.host.renewSession();
    const problem = problemOf(error, deps.clock.now());
    // What is shown stays, with its age; only a record that was never read is an error page.
    if (isShown()) store.setState({ staleSince: store.getState().staleSince ?? store.getState().place.now, problem });
    else store.setState({ status: 'failed', problem });
  };

  /** A draft from an earlier moment reopens its nudge. */
  const chooseDraft = () => {
    const names = Object.keys(draftsHere(kit));
    const found = memory.judged?.nudges.find(
      ({ ruleId, fix }) =>
        names.includes(`form:${ruleId}`) || (fix.kind === 'field' && fix.fields.some((field) => names.includes(field))),
    );
    if (found) memory.chosen = found.ruleId;
    const log = names.find((name) => name.startsWith('log:'))?.slice(4);
    if (log) store.getState().actions.openLog(log as Parameters<PanelActions['openLog']>[0]);
  };

  let starting: Promise<void> | null = null;
  const start = async () => {
    const session = await startSession(deps);
    memory.session = session;
    deps.drafts.purge(session.start.organisation.id, session.start.person.id, deps.clock.now());
  };
  /** The session is begun once, by whatever comes first, and belongs to no record; where it failed, the next one begins it anew. */
  const begin = (): Promise<void> => {
    starting ??= start().catch((error: unknown) => {
      starting = null;
      throw error;
    });
    return starting;
  };

  /** Leaves what was shown for a record or for none; what was being read of it is no longer waited for. */
  const turnTo = (ref: RecordRef | null): AbortController => {
    memory.reading?.abort();
    memory.undoCancel?.();
    const { session, unsent, ownAsked } = memory;
    const reading = new AbortController();
    Object.assign(memory, { ...emptyMemory(), session, unsent, ownAsked, ref, reading });
    return reading;
  };

  const show = async (ref: RecordRef) => {
    const reading = turnTo(ref);
    const { own, seen, place } = store.getState();
    // A case has no ring: what is known of the customer is what its reader came for (B11).
    const customerOpen = ref.entity === 'Case';
    store.setState({ ...emptyState(deps.port.productName, deps.clock.now()), own, seen, place, ref, customerOpen });
    try {
      await begin();
      if (reading.signal.aborted || memory.session === null) return;
      const bundle = await openRecord(memory.session, ref, reading.signal);
      if (reading.signal.aborted) return;
      memory.bundle = bundle;
      judge();
      chooseDraft();
      // In one drawing with the record: on its own it would have the skeleton drawn once more.
      store.setState({ seen: seenView(memory.session) });
      present();
      chooseDraft();
      void load();
      scheduleOwnScore(kit);
      void lookUpDecisions(kit);
      const around = await deps.port.readAround(bundle.record, reading.signal).catch(() => null);
      if (reading.signal.aborted || around === null) return;
      memory.around = around;
      kit.rejudge();
    } catch (error) {
      if (!reading.signal.aborted) fail(error);
    }
  };

  /** A place without a record: a tab, the home page, a list. It has the own day and week, read once it stays so. */
  const rest = () => {
    const reading = turnTo(null);
    const { own, seen } = store.getState();
    store.setState({ ...emptyState(deps.port.productName, deps.clock.now()), own, seen, status: 'noRecord' });
    deps.clock.after(SETTLED_MS, () => {
      if (reading.signal.aborted) return;
      begin().then(
        () => {
          if (memory.session) store.setState({ seen: seenView(memory.session) });
          scheduleOwnScore(kit);
        },
        (error: unknown) => reading.signal.aborted || fail(error),
      );
    });
  };

  /** The record may have changed outside: read it again, unless the person is in the middle of a save. */
  const refresh = () => {
    const { editor, log } = store.getState();
    if ([editor?.status, log.status].some((status) => status === 'saving' || status === 'checking')) return;
    kit.reload().then(
      () => store.setState({ staleSince: null, problem: null }),
      (error: unknown) => fail(error),
    );
  };

  const hear = (event: HostEvent) => {
    if (event.type === 'context') {
      if (event.context.ref === null) {
        if (store.getState().status !== 'noRecord') rest();
      } else if (event.context.ref.id !== memory.ref?.id) void show(event.context.ref);
    } else if (event.type === 'choose') {
      if (event.ref.id !== memory.ref?.id || !isShown()) return;
      store.getState().actions.choose(event.ruleId);
      store.setState({ asked: (store.getState().asked ?? 0) + 1 });
    } else if (memory.ref !== null && isShown()) refresh();
  };

  const edit = editActions(kit);
  store.setState({
    actions: {
      ...edit,
      ...late.actions,
      ...lookActions(kit),
      ...dayActions(kit, store),
      editForm: (change) => (store.getState().log.form ? late.actions.editLog(change) : edit.editForm(change)),
      choose(ruleId) {
        memory.chosen = ruleId;
        memory.resting = false;
        memory.undoCancel?.();
        store.setState({ saved: null, thanks: null, conflict: null, editor: null });
        kit.rejudge();
      },
      retry() {
        const { editor } = store.getState();
        if (isShown() && editor?.status === 'notSaved') late.actions.save();
        else if (isShown()) refresh();
        else if (memory.ref) void show(memory.ref);
        else rest();
      },
    },
  });
  return {
    store,
    load,
    connect(onTheme) {
      const stop = deps.host.listen((event) => {
        if (event.type === 'context') onTheme?.(event.context.theme);
        hear(event);
      });
      // While the page still tells which record is open. A page that is not the CRM's own asks nothing by itself.
      if (deps.host.trusted) begin().catch(() => undefined); // told where a record, or none, waits for it
      return stop;
    },
  };
}
