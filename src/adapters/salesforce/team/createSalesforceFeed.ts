import type { FeedPort } from '../../../ports/feed';
import type { PraisePlace } from '../../../ports/team';
import { type Api, createApi } from '../api';
import { queryPart } from '../composite';
import { createConnection } from '../connection';
import type { SalesforceOptions } from '../createSalesforcePort';
import { guarded } from '../guarded';
import { parent, text } from '../row';
import { createSession } from '../session';
import { soql } from '../soql';
import { checkedId } from '../soqlValue';
import { createTransport } from '../transport';
import { createRow } from './createRow';
import { allRowsOrNone, readParts } from './readPages';
import { GROUP_MEMBER } from './teamObjects';

async function places(api: Api, readerId: string, signal?: AbortSignal): Promise<readonly PraisePlace[]> {
  const fields = ['CollaborationGroupId', 'CollaborationGroup.Name'];
  const query = soql({ from: GROUP_MEMBER, fields, where: { field: 'MemberId', is: '=', value: readerId }, limit: 100 });
  const results = await readParts(api, [queryPart('groups', query ?? '')], signal);
  const groups = await allRowsOrNone(api, results.get('groups'), signal);
  return [
    { kind: 'own', id: readerId, name: '' },
    ...groups.map((row) => ({
      kind: 'group' as const,
      id: text(row, 'CollaborationGroupId') ?? '',
      name: text(parent(row, 'CollaborationGroup'), 'Name') ?? '',
    })),
  ];
}

/** Chatter: the own wall, and the groups that one is a member of. */
export function feedOf(api: Api): FeedPort {
  return {
    praisePlaces: (readerId, signal) => places(api, readerId, signal),
    praise: ({ place, text: body }, _key, signal) =>
      createRow(api, 'FeedItem', { ParentId: checkedId(place.id), Body: body }, signal),
  };
}

/**
 * The feed alone, for a page that writes nothing else of the team tab's.
 * @example createSalesforceFeed({ instanceUrl: location.origin, accessToken, fetch, clock })
 */
export function createSalesforceFeed(
  setup: Pick<SalesforceOptions, 'instanceUrl' | 'accessToken' | 'fetch' | 'clock' | 'refresh'>,
): FeedPort {
  const { clock, fetch } = setup;
  const origin = new URL(setup.instanceUrl).origin;
  const session = createSession(setup.accessToken, setup.refresh);
  const feed = feedOf(createApi(createConnection(origin, createTransport({ origin, session, fetch, clock })), clock));
  return {
    praisePlaces: (readerId, signal) => guarded(clock, signal, (until) => feed.praisePlaces(readerId, until), false),
    praise: (draft, key, signal) => guarded(clock, signal, (until) => feed.praise(draft, key, until), true),
  };
}
