import type { EditorField, RoleForm } from '../../model/panel';

/** A contact role's contact as the lookup control takes it: no field of the record, so nothing of a describe stands behind it. */
export function roleField(label: string, form: RoleForm): EditorField {
  return {
    schema: {
      name: 'contact',
      label,
      type: 'lookup',
      editable: true,
      createable: true,
      required: true,
      countable: false,
      maxLength: null,
      scale: null,
      lookupTo: ['Contact'],
      options: null,
      dependsOn: null,
    },
    value: form.contact?.id ?? null,
    base: null,
    lookupName: form.contact?.name ?? null,
    options: null,
    refusal: null,
    suggestion: null,
  };
}
