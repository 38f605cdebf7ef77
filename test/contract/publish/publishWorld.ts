import type { CrmPort } from '../../../src/ports/crm';
import type { PublishPort } from '../../../src/ports/publish';

export type Who = 'rep' | 'peer' | 'manager';

/** One CRM with a handful of rows and a publisher, fresh for every test. */
export interface PublishWorld {
  readonly ids: Readonly<Record<Who | 'publisher', string>>;
  /** A done activity of the rep with an open one about the same deal, made after it. */
  readonly followed: { readonly done: string; readonly next: string };
  /** The rep's open deal. */
  readonly deal: string;
  readonly port: PublishPort;
  /** Somebody who may not publish tries to. */
  publishAs(who: Who): PublishPort;
  crmFor(who: Who): CrmPort;
  /** Makes the next calls of every port fail once each, in this order. */
  fail(...how: readonly ('drop' | 'busy')[]): void;
  /** The manager asks for the figures to be published now. */
  ask(): void;
  /** Mails that the CRM has sent. */
  outbox(): readonly { readonly to: string; readonly subject: string; readonly body: string }[];
  /** From the rep: the industry of accounts and the e-mail of contacts are hidden, the website of accounts is only read. */
  limitRep(): void;
  /** The publisher may no longer read the rights of others. */
  hideRights(): void;
  /** The clock moves on. */
  later(seconds: number): void;
  now(): string;
  close(): Promise<void>;
}

export type PublishSetup = () => Promise<PublishWorld>;
export type World = () => PublishWorld;

export const ENTITIES = ['Opportunity', 'Account', 'Contact', 'Lead', 'Activity'] as const;
export const WEEK = '2026-11-16';

/** What the default rules read, by domain name. */
export const FIELDS = {
  Opportunity: ['name', 'accountId', 'amount', 'closeDate', 'stage', 'source', 'description'],
  Account: ['name', 'industry', 'employees', 'country', 'phone', 'website'],
  Contact: ['name', 'email', 'phone', 'title', 'accountId'],
  Lead: ['name', 'company', 'email', 'phone', 'source'],
  Activity: ['subject', 'description'],
} as const;

export async function all<T>(rows: AsyncIterable<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for await (const row of rows) found.push(row);
  return found;
}

/** The world's port, started. */
export async function started(world: PublishWorld): Promise<PublishPort> {
  await world.port.start(ENTITIES);
  return world.port;
}
