import { createDataversePort } from '../../src/adapters/dataverse/createDataversePort';
import type { EntityName } from '../../src/model/record';
import { tiny } from '../sandbox/test/tinyCompany';
import { crmContract } from './crmContract';
import { sandboxWorld } from './sandboxWorld';

crmContract('Dataverse', () =>
  sandboxWorld({
    protocol: 'dataverse',
    createPort: ({ url, token, fetch, clock }) => createDataversePort({ baseUrl: url, token, fetch, clock }),
    ids: (idOf) => {
      const ref = (entity: EntityName, id: string) => ({ entity, id: idOf(id) });
      return {
        deal: ref('Opportunity', tiny.deals.adaOpen),
        account: ref('Account', tiny.accounts.acme),
        contact: ref('Contact', tiny.contacts.carl),
        peerDeal: ref('Opportunity', tiny.deals.benOpen),
        readOnlyRecord: { ref: ref('Opportunity', tiny.deals.adaWon), field: 'closeDate', value: '2027-01-01' },
        hiddenField: { entity: 'Account', field: 'revenue' },
        readOnlyField: { entity: 'Opportunity', field: 'probability' },
        refused: { field: 'closeDate', value: '2046-01-01' },
        role: 'Decision Maker',
        longText: 'description',
      };
    },
  }),
);
