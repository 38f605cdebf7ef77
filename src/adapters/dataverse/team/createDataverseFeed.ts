import type { FeedPort } from '../../../ports/feed';
import { type Client, createClient } from '../client';
import { bindPath } from '../odata';
import { createTransport, type TransportOptions } from '../transport';
import { makeRow } from './makeRow';

/** Posts of Dataverse. They stand on walls of people and records; there are no groups. */
export function feedOf(client: Client): FeedPort {
  return {
    praisePlaces: async (readerId) => [{ kind: 'own', id: readerId, name: '' }],
    praise({ place, text }, key, signal) {
      const body = { text, 'regardingobjectid_systemuser@odata.bind': bindPath('systemusers', place.id) };
      return makeRow(client, 'posts', key, body, signal);
    },
  };
}

/**
 * The feed alone, for a page that writes nothing else of the team tab's.
 * @example createDataverseFeed({ baseUrl: '', fetch, clock })
 */
export function createDataverseFeed(options: TransportOptions): FeedPort {
  return feedOf(createClient(createTransport(options), options.clock));
}
