import type { FeedPort } from '../ports/feed';

/** A feed whose code comes when somebody first wants to write to it: most visits to My progress share nothing. */
export function laterFeed(load: () => Promise<FeedPort>): FeedPort {
  return {
    praisePlaces: async (readerId, signal) => (await load()).praisePlaces(readerId, signal),
    praise: async (draft, key, signal) => (await load()).praise(draft, key, signal),
  };
}
