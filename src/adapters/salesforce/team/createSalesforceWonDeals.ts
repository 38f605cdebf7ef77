import type { WonDeal } from '../../../model/wonDeal';
import type { WonDealsPort } from '../../../ports/wonDeals';
import { createApi } from '../api';
import { queryPart } from '../composite';
import { createConnection } from '../connection';
import { guarded } from '../guarded';
import { platformObject } from '../readDescribe';
import { date, number, parent, type Row, text } from '../row';
import { createSession } from '../session';
import { soql } from '../soql';
import { createTransport } from '../transport';
import type { SalesforceTeamOptions } from './createSalesforceTeamPort';
import { allRows, readParts } from './readPages';

const DEAL = platformObject('Opportunity', {
  Id: 'id',
  Name: 'string',
  AccountId: 'Account:reference',
  CloseDate: 'date',
  Amount: 'currency',
  IsWon: 'boolean',
});

function mapDeal(row: Row): WonDeal {
  return {
    id: text(row, 'Id') ?? '',
    number: null,
    name: text(row, 'Name') ?? '',
    account: text(parent(row, 'Account'), 'Name'),
    closedOn: date(row, 'CloseDate'),
    amount: number(row, 'Amount'),
  };
}

/**
 * Won deals in Salesforce, by query.
 * @example createSalesforceWonDeals({ instanceUrl: location.origin, accessToken, fetch, clock })
 */
export function createSalesforceWonDeals(setup: SalesforceTeamOptions): WonDealsPort {
  const { clock } = setup;
  const origin = new URL(setup.instanceUrl).origin;
  const session = createSession(setup.accessToken, setup.refresh);
  const api = createApi(createConnection(origin, createTransport({ origin, session, fetch: setup.fetch, clock })), clock);
  return {
    wonDeals: (from, signal) =>
      guarded(
        clock,
        signal,
        async (until) => {
          const query = soql({
            from: DEAL,
            fields: ['Id', 'Name', 'Account.Name', 'CloseDate', 'Amount'],
            where: {
              all: [
                { field: 'IsWon', is: '=', value: true },
                { field: 'CloseDate', is: '>=', value: from },
              ],
            },
            orderBy: [['CloseDate', 'ASC']],
          });
          const parts = await readParts(api, [queryPart('won', query ?? '')], until);
          return (await allRows(api, parts.get('won'), until)).map(mapDeal);
        },
        false,
      ),
  };
}
