import type { EditorField, PanelActions } from '../model/panel';
import type { PanelKit } from './panelKit';

/**
 * Asks for the choices of the open editor's picklists where the describe has none, or where the record's type narrows
 * them. Runs after the nudge is painted; a picklist whose choices cannot be read stays empty rather than wrong.
 */
export function loadOptions(kit: PanelKit): void {
  const record = kit.memory.bundle?.record;
  const opened = kit.get().editor;
  if (!record || !opened) return;
  const patch = (name: string, options: EditorField['options']) => {
    const { editor } = kit.get();
    if (editor?.ruleId !== opened.ruleId) return;
    kit.set({
      editor: { ...editor, fields: editor.fields.map((field) => (field.schema.name === name ? { ...field, options } : field)) },
    });
  };
  for (const { schema, options } of opened.fields) {
    const isPicklist = schema.type === 'picklist' || schema.type === 'multiPicklist';
    if (!isPicklist || (options !== null && record.recordTypeId === null)) continue;
    kit.deps.port.options(record.ref.entity, schema.name, record.recordTypeId).then(
      (read) => patch(schema.name, read),
      () => patch(schema.name, options ?? []),
    );
  }
}

type LookActions = Pick<
  PanelActions,
  'toggleCustomer' | 'toggleAll' | 'toggleSeen' | 'toggleExpectations' | 'open' | 'openArea' | 'search'
>;

/** Looking around: folding, opening records in the CRM, and the choices of an editor. */
export function lookActions(kit: PanelKit): LookActions {
  const { deps } = kit;
  return {
    toggleCustomer: () => kit.set({ customerOpen: !kit.get().customerOpen }),
    toggleAll: () => kit.set({ showAll: !kit.get().showAll }),
    toggleSeen: () => kit.set({ seenOpen: !kit.get().seenOpen }),
    toggleExpectations: () => kit.set({ expectationsOpen: !kit.get().expectationsOpen }),
    open: (ref) => deps.host.open(ref),
    openArea: (area, at) => deps.host.openArea(area, at),
    async search(name, text) {
      const field = kit.get().editor?.fields.find(({ schema }) => schema.name === name);
      const entity = field?.schema.lookupTo[0] ?? 'Contact';
      try {
        const hits = await deps.port.search(entity, text);
        return hits.map(({ ref, name: label, detail }) => ({ id: ref.id, name: label, detail }));
      } catch {
        return []; // nothing found is all that can be said here; saving says what is wrong
      }
    },
  };
}
