import type { WonDeal } from '../../../model/wonDeal';
import type { WonDealsPort } from '../../../ports/wonDeals';
import { createClient } from '../client';
import { number, string } from '../json';
import { formatted, type Row } from '../mapValue';
import { listPath } from '../odata';
import { shape } from '../shape';
import { createTransport, type TransportOptions } from '../transport';
import { listAll } from './listAll';

/** `statecode` of a won opportunity. */
const WON = 1;

const DEAL = shape(
  'opportunity',
  'opportunities',
  'opportunityid',
  'name actualclosedate actualvalue estimatedvalue statecode',
  'parentaccountid',
);

function mapDeal(row: Row): WonDeal {
  return {
    id: string(row.opportunityid) ?? '',
    number: null,
    name: string(row.name) ?? '',
    account: formatted(row, '_parentaccountid_value'),
    closedOn: string(row.actualclosedate)?.slice(0, 10) ?? null,
    amount: number(row.actualvalue) ?? number(row.estimatedvalue),
  };
}

/**
 * Won deals over the Dataverse Web API.
 * @example createDataverseWonDeals({ baseUrl: '', fetch, clock })
 */
export function createDataverseWonDeals(options: TransportOptions): WonDealsPort {
  const client = createClient(createTransport(options), options.clock);
  return {
    async wonDeals(from, signal) {
      const path = listPath(DEAL, {
        select: ['opportunityid', 'name', 'parentaccountid', 'actualclosedate', 'actualvalue', 'estimatedvalue'],
        where: [
          { attribute: 'statecode', op: 'eq', value: { number: WON } },
          { attribute: 'actualclosedate', op: 'ge', value: { day: from } },
        ],
        orderBy: { attribute: 'actualclosedate' },
      });
      return (await listAll(client, path, signal)).map(mapDeal);
    },
  };
}
