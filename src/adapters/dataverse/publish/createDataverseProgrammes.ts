import { CrmError } from '../../../model/crmError';
import type { ProgrammesPort } from '../../../ports/programmes';
import { createClient } from '../client';
import { PREFIX } from '../columns';
import { loadSession } from '../loadSession';
import { mapSchema } from '../mapSchema';
import { API } from '../odata';
import { SHAPES } from '../shape';
import { createTransport, type TransportOptions } from '../transport';
import { uuidV5 } from '../uuidV5';
import { patient } from './patience';

/**
 * The programme's versions in a Dynamics 365 environment. The id of a version follows from its number, and it is made only where it is
 * not there: of two who store the same one, one is told.
 */
export function createDataverseProgrammes(options: TransportOptions): ProgrammesPort {
  const { clock } = options;
  const client = createClient(createTransport(options), clock);
  return {
    crm: 'dynamics',
    productName: 'Dynamics 365',
    async start(entities, signal) {
      const session = await patient(clock, () => loadSession(client, entities, null, signal), signal);
      const { person, programme, tables, rights } = session;
      const may = (table: string) => rights.privileges?.has(`prvcreate${PREFIX}_${table}`) ?? true;
      return { person, programme, schema: mapSchema(tables), mayStore: may('programme'), mayPublish: may('publishrun') };
    },
    async store(version, text, signal) {
      const path = `${API}${SHAPES.programme.set}(${uuidV5(`programme:${version}`)})`;
      const body = { [`${PREFIX}_version`]: version, [`${PREFIX}_text`]: text };
      try {
        await client.write({ method: 'PATCH', path, headers: { 'If-None-Match': '*' }, body }, signal);
        return 'stored';
      } catch (error) {
        if (error instanceof CrmError && error.kind === 'conflict') return 'taken';
        throw error;
      }
    },
  };
}
