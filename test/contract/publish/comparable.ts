import type { EntityName } from '../../../src/model/record';
import type { CrmPort, RecordBundle } from '../../../src/ports/crm';
import { FIELDS } from './publishWorld';

/** What scoring takes of a bundle, in an order of its own; texts of activities around a record are not read by everybody. */
export function comparable(bundle: RecordBundle) {
  const { record, status, closedAt, inheritedAt, stage, stageSince, stageHistory, pushes, contactRoles, account } = bundle;
  const isActivity = record.ref.entity === 'Activity';
  const activities = (isActivity ? (bundle.activities ?? []).slice(0, 1) : (bundle.activities ?? []))
    .map(({ description: _text, ...rest }) => rest)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    record: { ...record, version: '' },
    status,
    closedAt,
    inheritedAt,
    stage,
    stageSince,
    stageHistory,
    pushes,
    activities,
    contactRoles: contactRoles && [...contactRoles].sort((a, b) => (a.contactId < b.contactId ? -1 : 1)),
    use: account && [account.openDeals, account.lastActivityOn, account.lastWonOn],
    contacts: account?.contacts?.map(({ id }) => id).sort(),
    responses: bundle.responses,
  };
}

/** All own records of an entity, as the own score reads them. */
export async function ownBundles(port: CrmPort, entity: EntityName): Promise<readonly RecordBundle[]> {
  const found: RecordBundle[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await port.readOwn(entity, FIELDS[entity as keyof typeof FIELDS], cursor ?? null);
    found.push(...page.bundles);
    cursor = page.next;
  }
  return found;
}

export const byId = (bundles: readonly RecordBundle[]) =>
  [...bundles].sort((a, b) => (a.record.ref.id < b.record.ref.id ? -1 : 1));
