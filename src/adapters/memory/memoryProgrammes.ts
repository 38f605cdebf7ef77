import { CrmError } from '../../model/crmError';
import type { Person } from '../../model/person';
import type { Schema } from '../../model/schema';
import type { StoredProgramme } from '../../ports/crm';
import type { ProgrammesPort } from '../../ports/programmes';

export interface MemoryProgrammesOptions {
  /** All versions, oldest first; several ports share the list. */
  readonly versions: StoredProgramme[];
  readonly person: Person;
  readonly schema: Schema;
  readonly mayStore?: boolean;
  readonly mayPublish?: boolean;
}

/** The programme's versions in memory. */
export function createMemoryProgrammes(options: MemoryProgrammesOptions): ProgrammesPort {
  const { versions, person, schema, mayStore = true, mayPublish = false } = options;
  return {
    crm: 'dynamics',
    productName: 'Memory CRM',
    async start() {
      const programme = [...versions].sort((a, b) => Number(b.version) - Number(a.version))[0] ?? null;
      return { person, schema, programme, mayStore, mayPublish };
    },
    async store(version, text) {
      if (!mayStore) throw new CrmError('permission', 'no right to store a programme', { code: 'NO_ACCESS' });
      if (versions.some((each) => each.version === String(version))) return 'taken';
      versions.push({ version: String(version), text });
      return 'stored';
    },
  };
}
