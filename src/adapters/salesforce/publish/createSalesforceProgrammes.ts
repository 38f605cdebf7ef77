import { CrmError } from '../../../model/crmError';
import type { ProgrammesPort } from '../../../ports/programmes';
import { createApi } from '../api';
import { BASE } from '../composite';
import { createConnection } from '../connection';
import { createDescribes } from '../describes';
import { own, PROGRAMME } from '../objects';
import { createSession } from '../session';
import { start } from '../start';
import { createTransport } from '../transport';
import type { SalesforcePublishOptions } from './createSalesforcePublishPort';
import { patient } from './patience';

const PUBLISH_RUN = own('PublishRun');

/** The programme's versions in a Salesforce organisation. Version is unique there: of two who store the same one, one is told. */
export function createSalesforceProgrammes({
  instanceUrl,
  accessToken,
  refresh,
  fetch,
  clock,
}: Pick<SalesforcePublishOptions, 'instanceUrl' | 'accessToken' | 'refresh' | 'fetch' | 'clock'>): ProgrammesPort {
  const { origin } = new URL(instanceUrl);
  const transport = createTransport({ origin, session: createSession(accessToken, refresh), fetch, clock });
  const api = createApi(createConnection(origin, transport), clock);
  const describes = createDescribes();
  const may = (object: string) => describes.find(object)?.createable === true;
  return {
    crm: 'salesforce',
    productName: 'Salesforce',
    async start(entities, signal) {
      const begun = await patient(clock, () => start({ api, describes }, entities, null, signal), signal);
      describes.take(await patient(clock, () => api.read(describes.parts([PROGRAMME, PUBLISH_RUN]), { signal }), signal));
      const { person, schema, programme } = begun.start;
      return { person, schema, programme, mayStore: may(PROGRAMME), mayPublish: may(PUBLISH_RUN) };
    },
    async store(version, text, signal) {
      const body = { [own('Version')]: version, [own('Text')]: text };
      try {
        await api.write([{ id: 'programme', method: 'POST', url: `${BASE}/sobjects/${PROGRAMME}`, body }], {}, signal);
        return 'stored';
      } catch (error) {
        if (error instanceof CrmError && error.code === 'DUPLICATE_VALUE') return 'taken';
        throw error;
      }
    },
  };
}
