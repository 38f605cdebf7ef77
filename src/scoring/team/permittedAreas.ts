import type { Schema } from '../../model/schema';
import { USE_AREAS, type UseArea } from '../../model/sheet';

/** The entity that an area of use writes to, and the field it needs where it is one field of it. */
const NEEDS: Readonly<
  Record<UseArea, { readonly entity: 'Activity' | 'Opportunity' | 'Lead' | 'Contact'; readonly field?: string }>
> = {
  call: { entity: 'Activity' },
  meeting: { entity: 'Activity' },
  note: { entity: 'Activity' },
  email: { entity: 'Activity' },
  task: { entity: 'Activity' },
  contactRole: { entity: 'Opportunity' },
  nextStep: { entity: 'Opportunity', field: 'nextStep' },
  lead: { entity: 'Lead' },
  contact: { entity: 'Contact' },
  competitor: { entity: 'Opportunity', field: 'competitor' },
};

/** The parts of the CRM that the reader may see at all: what nobody may use is nobody's gap. Activities are permitted where deals are. */
export function permittedAreas({ entities }: Schema): ReadonlySet<UseArea> {
  return new Set(
    USE_AREAS.filter((area) => {
      const { entity, field } = NEEDS[area];
      const found = entities[entity] ?? (entity === 'Activity' ? entities.Opportunity : undefined);
      return found !== undefined && (field === undefined || Object.hasOwn(found.fields, field));
    }),
  );
}
