import { createStore, type StoreApi } from 'zustand/vanilla';
import { OWN_START } from '../../flows/ownPages';
import type { FixListActions, FixListState } from '../../model/fixList';
import { EMPTY_TALLY } from '../../scoring/tally';
import { editActions } from './editing';
import { fillActions } from './fillDates';
import type { FixListDeps, FixListKit, FixMemory } from './fixListKit';
import { loadChoices } from './loadChoices';
import { presentList } from './presentList';
import { readList } from './reading';
import { saveActions } from './saving';
import { undoActions } from './undoing';
import { weighGroup } from './weighGroup';

export type FixListStore = StoreApi<FixListState & { readonly actions: FixListActions }>;

/** The list's store; `begin` reads until the returned function is called, which leaves the page: drafts stay, nothing new is sent. */
export interface FixList {
  readonly store: FixListStore;
  begin(): () => void;
}

function emptyMemory(): FixMemory {
  return {
    session: null,
    decisions: null,
    position: OWN_START,
    seen: new Set(),
    records: new Map(),
    items: new Map(),
    order: [],
    gains: new Map(),
    tally: EMPTY_TALLY,
    answered: 0,
    complete: true,
    scoreBefore: null,
    group: null,
    page: 0,
    moved: null,
    movedDays: new Map(),
    touched: false,
    choices: new Map(),
    pause: null,
    cancelPause: null,
    reading: new AbortController(),
    left: false,
  };
}

function emptyList(now: string): FixListState {
  return {
    status: 'loading',
    problem: null,
    read: 0,
    reading: true,
    partial: false,
    things: 0,
    records: 0,
    answered: 0,
    groups: [],
    grid: null,
    batch: { sent: 0, saved: 0, look: 0, coming: 0, undoable: 0, money: null, problem: null },
    score: null,
    announcement: null,
    place: { productName: '', locale: 'en', zone: 'UTC', currency: 'EUR', today: now.slice(0, 10), now },
  };
}

/**
 * The fix list without React: all own findings over all own records, and what the person does about them.
 * @example const list = createFixListStore(deps); const leave = list.begin();
 */
export function createFixListStore(deps: FixListDeps): FixList {
  const memory = emptyMemory();
  let said = 0;
  const store: FixListStore = createStore(() => ({ ...emptyList(deps.clock.now()), actions: {} as FixListActions }));
  const kit: FixListKit = {
    deps,
    memory,
    get: store.getState,
    patch(key, change) {
      const item = memory.items.get(key);
      if (item) memory.items.set(key, { ...item, ...change });
    },
    show(change = {}) {
      store.setState({ ...presentList(memory, deps.clock.now()), ...change });
    },
    announce(message, args = {}) {
      said += 1;
      store.setState({ announcement: { key: said, message, args } });
    },
  };
  const saving = saveActions(kit);
  store.setState({
    actions: {
      ...editActions(kit),
      ...fillActions(kit),
      ...saving,
      ...undoActions(kit),
      readAgain: () => void readList(kit),
      openGroup(ruleId) {
        memory.touched = true;
        memory.group = ruleId;
        memory.page = 0;
        memory.moved = null;
        weighGroup(memory, ruleId);
        kit.show();
        loadChoices(kit);
      },
      turnTo(page) {
        memory.page = Math.max(0, page);
        kit.show();
      },
      open: (ref) => deps.host.open(ref),
      async search(key, name, text) {
        const field = memory.items.get(key)?.editor?.fields.find(({ schema }) => schema.name === name);
        const hits = await memory.session?.port.search(field?.schema.lookupTo[0] ?? 'Contact', text).catch(() => []);
        return (hits ?? []).map(({ ref, name: label, detail }) => ({ id: ref.id, name: label, detail }));
      },
    },
  });
  return {
    store,
    begin() {
      memory.left = false;
      memory.reading = new AbortController();
      void readList(kit);
      return () => {
        memory.left = true;
        memory.reading.abort();
        memory.cancelPause?.();
      };
    },
  };
}
