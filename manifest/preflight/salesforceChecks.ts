import type { Check } from './finding';
import type { RestClient } from './restClient';

const API = '/services/data/v67.0';

/** API calls of a rep who opens 60 records a day, as the bench counts them. */
export const CALLS_A_DAY = 122;

/** Editions whose licence has the REST API (Salesforce Help, "Salesforce Editions with API Access"). */
const EDITIONS = ['Enterprise', 'Unlimited', 'Performance', 'Developer'];

export interface SalesforceSubject {
  readonly client: RestClient;
  readonly namespace: string;
  /** The host of Lightning pages, and a client of the host of Visualforce pages: without them framing cannot be looked at. */
  readonly frame?: { readonly lightning: string; readonly pages: RestClient };
}

/**
 * What an org must have for Foothold, asked over the REST API as an administrator.
 * Order: what everything else rests on comes first.
 */
export function salesforceChecks({ client, namespace, frame }: SalesforceSubject): readonly Check[] {
  const query = (soql: string) => client.rows(`${API}/query?q=${encodeURIComponent(soql)}`, 'records');
  const holders = async (set: string) =>
    (
      await query(
        `SELECT AssigneeId FROM PermissionSetAssignment WHERE PermissionSet.NamespacePrefix = '${namespace}' AND PermissionSet.Name = 'Foothold_${set}'`,
      )
    ).map(({ AssigneeId }) => String(AssigneeId));

  /** Somebody in the role above a row's owner who may read the row; `null` = there is nobody, or no row, to try it with. */
  async function leaderReads(object: string): Promise<boolean | null> {
    const [row] = await query(`SELECT Id, OwnerId FROM ${object} LIMIT 1`);
    if (!row) return null;
    const [owner] = await query(`SELECT UserRoleId FROM User WHERE Id = '${row.OwnerId}'`);
    const [role] = owner?.UserRoleId ? await query(`SELECT ParentRoleId FROM UserRole WHERE Id = '${owner.UserRoleId}'`) : [];
    const [leader] = role?.ParentRoleId
      ? await query(`SELECT Id FROM User WHERE IsActive = true AND UserRoleId = '${role.ParentRoleId}' LIMIT 1`)
      : [];
    if (!leader) return null;
    const [access] = await query(
      `SELECT RecordId, HasReadAccess FROM UserRecordAccess WHERE UserId = '${leader.Id}' AND RecordId = '${row.Id}'`,
    );
    return access?.HasReadAccess === true;
  }

  return [
    {
      name: 'API',
      step: 'Step 1: the org needs API access, and API Access Control must allow it.',
      async run() {
        await client.get(`${API}/`);
        return { result: 'ok', found: 'the REST API answers' };
      },
    },
    {
      name: 'Edition',
      step: 'Step 1: Enterprise, Unlimited, Performance or Developer edition.',
      async run() {
        const [organization] = await query('SELECT OrganizationType FROM Organization');
        const edition = String(organization?.OrganizationType ?? 'not told');
        return { result: EDITIONS.some((name) => edition.startsWith(name)) ? 'ok' : 'fails', found: edition };
      },
    },
    {
      name: 'Package',
      step: 'Step 2: install the package.',
      async run() {
        const sets = await query(`SELECT Name FROM PermissionSet WHERE NamespacePrefix = '${namespace}'`);
        await client.get(`${API}/sobjects/${namespace}__Response__c/describe`);
        return { result: sets.length >= 4 ? 'ok' : 'fails', found: `${sets.length} permission sets, and its objects` };
      },
    },
    {
      name: 'Rights',
      step: 'Step 4: Foothold Rep for everyone, Foothold Owner for one person, Foothold Publisher for a service user without Rep.',
      async run() {
        const [reps, owners, publishers] = [await holders('Rep'), await holders('Owner'), await holders('Publisher')];
        const ranked = publishers.filter((id) => reps.includes(id)).length;
        const found = `Rep ${reps.length}, Owner ${owners.length}, Publisher ${publishers.length}${ranked > 0 ? `, of whom ${ranked} hold Rep as well` : ''}`;
        return { result: reps.length > 0 && owners.length > 0 && ranked === 0 ? 'ok' : 'fails', found };
      },
    },
    {
      name: 'Limits',
      step: `Step 1: ${CALLS_A_DAY} API requests a day for each rep.`,
      async run() {
        const { DailyApiRequests: daily } = await client.get(`${API}/limits`);
        const { Remaining = 0, Max = 0 } = (daily ?? {}) as { readonly Remaining?: number; readonly Max?: number };
        const needed = CALLS_A_DAY * (await holders('Rep')).length;
        return { result: Remaining >= needed ? 'ok' : 'fails', found: `${Remaining} of ${Max} left today, ${needed} needed` };
      },
    },
    {
      name: 'Own rows stay own',
      step: 'Step 3.2: clear Grant Access Using Hierarchies for the objects named there.',
      async run() {
        const objects = ['Response', 'Snapshot'].map((name) => `${namespace}__${name}__c`);
        const read: (boolean | null)[] = [];
        for (const object of objects) read.push(await leaderReads(object));
        if (read.includes(true)) return { result: 'fails', found: `a leader reads rows of ${objects[read.indexOf(true)]}` };
        if (read.every((each) => each === null)) return { result: 'unknown', found: 'no row yet to try it with' };
        return { result: 'ok', found: 'a leader was tried and reads none' };
      },
    },
    {
      name: 'Framing (CSP)',
      step: 'Step 3.1: add the Lightning host to Trusted Domains for Inline Frames, type Visualforce Pages.',
      async run() {
        if (!frame) return { result: 'unknown', found: 'no host of Visualforce pages was given' };
        const { status, headers } = await frame.pages.head(`/apex/${namespace}__panel`);
        if (status >= 400) return { result: 'fails', found: `the page answers ${status}` };
        const policy = /frame-ancestors ([^;]*)/.exec(headers.get('content-security-policy') ?? '')?.[1]?.trim() ?? '';
        const allowed = policy.split(/\s+/).some((each) => each === frame.lightning || each === new URL(frame.lightning).host);
        return {
          result: allowed ? 'ok' : 'fails',
          found: policy === '' ? 'the page names no page that may frame it' : `frame-ancestors ${policy}`,
        };
      },
    },
  ];
}
