import type { TeamPort } from './team';

/** Where people write to each other inside the CRM: Chatter in Salesforce, posts in Dataverse. */
export type FeedPort = Pick<TeamPort, 'praisePlaces' | 'praise'>;
