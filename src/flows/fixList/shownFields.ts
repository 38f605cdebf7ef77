import type { EntityName } from '../../model/record';
import type { Session } from '../startSession';

/** What a row shows beside the field to be mended. */
const SHOWN: Readonly<Partial<Record<EntityName, readonly string[]>>> = {
  Opportunity: ['name', 'stage', 'amount', 'closeDate', 'accountId'],
  Contact: ['name', 'accountId'],
  Lead: ['name', 'company'],
};

/** Fields that the fix list needs beside those that rules read; those that narrow a dependent picklist are among them. */
export function shownFields(session: Session): typeof SHOWN {
  const { schema } = session.start;
  const entries = Object.entries(schema.entities).map(([name, entity]) => {
    const ruled = session.plan.fields[name as EntityName] ?? [];
    const controlling = ruled.flatMap((field) => entity.fields[field]?.dependsOn ?? []);
    return [name, [...(SHOWN[name as EntityName] ?? []), ...controlling]] as const;
  });
  return Object.fromEntries(entries);
}
