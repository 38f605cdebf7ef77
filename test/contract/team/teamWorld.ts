import type { PublishedRow } from '../../../src/model/published';
import type { FeedPort } from '../../../src/ports/feed';
import type { TeamPort } from '../../../src/ports/team';

export type Who = 'rep' | 'manager' | 'head' | 'owner' | 'publisher';

/** A post as a reader of its wall finds it. */
export interface Post {
  readonly place: string;
  readonly text: string;
}

/** A look as the person who was looked at reads it, by the CRM's own means. */
export interface SeenLook {
  readonly viewer: string;
  readonly week: string;
  readonly text: string;
}

/** One CRM with two teams of one region, a manager each level, and a publisher; fresh for every test. */
export interface TeamWorld {
  readonly ids: Readonly<Record<Who, string>>;
  readonly units: { readonly team: string; readonly region: string };
  /** Open deals that the manager may read: how many, how many with a source, how many past their close date on 2026-12-31. */
  readonly deals: { readonly open: number; readonly withSource: number; readonly past: number; readonly money: number };
  portFor(who: Who): TeamPort;
  /** What writes to the feed alone, as My progress has it. */
  feedFor(who: Who): FeedPort;
  publish(rows: readonly PublishedRow[]): Promise<void>;
  looksOf(who: Who): Promise<readonly SeenLook[]>;
  posts(): Promise<readonly Post[]>;
  requests(): Promise<number>;
  /** Requests that any port has sent so far. */
  trips(): number;
  close(): Promise<void>;
}

export type TeamSetup = () => Promise<TeamWorld>;

export const WEEK = '2026-11-16';
export const BEFORE = '2026-11-09';
