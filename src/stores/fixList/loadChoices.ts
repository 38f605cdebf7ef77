import type { EditorField } from '../../model/panel';
import type { CrmRecord } from '../../model/record';
import { type FixItem, type FixListKit, itemsOf } from './fixListKit';

function choiceKey(record: CrmRecord, field: string): string {
  return [record.ref.entity, field, record.recordTypeId ?? ''].join(' ');
}

function isPicklist({ schema }: EditorField): boolean {
  return schema.type === 'picklist' || schema.type === 'multiPicklist';
}

/**
 * Asks for the choices of the open group's picklists where the describe has none, or where a record's type narrows them: once a
 * field and record type. What cannot be read stays empty rather than wrong.
 */
export function loadChoices(kit: FixListKit): void {
  const { memory } = kit;
  const { session } = memory;
  if (session === null) return;
  const fill = (key: string) => {
    const read = memory.choices.get(key);
    for (const item of itemsOf(memory, memory.group)) {
      const record = memory.records.get(item.recordId)?.bundle.record;
      if (!record || !item.editor?.fields.some((field) => isPicklist(field) && choiceKey(record, field.schema.name) === key))
        continue;
      const fields = item.editor.fields.map((field) =>
        isPicklist(field) && choiceKey(record, field.schema.name) === key
          ? { ...field, options: read ?? field.options ?? [] }
          : field,
      );
      kit.patch(item.key, { editor: { ...item.editor, fields } });
    }
    kit.show();
  };
  const wanted = new Map<string, { readonly item: FixItem; readonly field: EditorField; readonly record: CrmRecord }>();
  for (const item of itemsOf(memory, memory.group)) {
    const record = memory.records.get(item.recordId)?.bundle.record;
    for (const field of item.editor?.fields ?? []) {
      if (record && isPicklist(field) && (field.options === null || record.recordTypeId !== null))
        wanted.set(choiceKey(record, field.schema.name), { item, field, record });
    }
  }
  for (const [key, { field, record }] of wanted) {
    if (memory.choices.has(key)) {
      fill(key);
      continue;
    }
    session.port.options(record.ref.entity, field.schema.name, record.recordTypeId, memory.reading.signal).then(
      (read) => {
        memory.choices.set(key, read);
        fill(key);
      },
      () => fill(key),
    );
  }
}
