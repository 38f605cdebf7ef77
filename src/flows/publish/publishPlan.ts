import type { CrmName } from '../../model/programme';
import type { EntityName } from '../../model/record';
import type { Schema } from '../../model/schema';
import type { PublishStart } from '../../ports/publish';
import { defaultProgramme } from '../../programme/defaultProgramme';
import { parseProgramme } from '../../programme/parseProgramme';
import { compile } from '../../scoring/compile';
import type { Plan } from '../../scoring/plan';

/** Entities whose records have rules, in the order in which the own score reads them. */
export const SCORED: readonly EntityName[] = ['Opportunity', 'Account', 'Contact', 'Lead', 'Activity'];

/**
 * The describe as those who are scored have it. The publisher reads everything and edits nothing, so that its own rights would
 * switch off every rule with a fix.
 */
export function asEditable(schema: Schema): Schema {
  const entities = Object.entries(schema.entities).map(([name, entity]) => {
    const fields = Object.entries(entity.fields).map(([key, field]) => [key, { ...field, editable: true }] as const);
    return [name, { ...entity, fields: Object.fromEntries(fields) }] as const;
  });
  return { ...schema, entities: Object.fromEntries(entities) };
}

/**
 * The programme in force, compiled. Other than in the panel, a programme that cannot be read is no reason to take the default one:
 * figures by other rules than the agreed ones would be published.
 * @throws ProgrammeError with each fault of the stored programme.
 */
export function publishPlan(start: PublishStart, crm: CrmName): Plan {
  const programme = start.programme === null ? defaultProgramme(crm) : parseProgramme(start.programme.text);
  return compile(programme, asEditable(start.schema));
}
