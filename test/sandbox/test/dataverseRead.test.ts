import { describe, expect, it } from 'vitest';
import { listeningDataverse } from './dataverseClient';
import { tiny } from './tinyCompany';

const crm = listeningDataverse();
const names = async (user: string, query: string, headers = {}) => {
  const { json, text, status } = await crm.send(user, 'GET', query, undefined, headers);
  if (status !== 200) throw new Error(`${status} ${text}`);
  return json.value.map((row: { name?: string; subject?: string }) => row.name ?? row.subject).sort();
};

describe('reading rows', () => {
  it('lists the entity sets in the service document', async () => {
    const { json } = await crm.send('ada', 'GET', '');
    expect(json.value).toContainEqual({ name: 'opportunities', kind: 'EntitySet', url: 'opportunities' });
  });

  it('answers one row with its ETag, days and instants in the form of the platform', async () => {
    const { json, headers, status } = await crm.send('ada', 'GET', `opportunities(${crm.guid(tiny.deals.adaOpen)})`);
    expect(status).toBe(200);
    expect(json).toMatchObject({
      opportunityid: crm.guid(tiny.deals.adaOpen),
      name: 'Acme presses',
      estimatedclosedate: '2026-12-18',
      createdon: '2026-09-01T08:00:00Z',
      statecode: 0,
      _parentaccountid_value: crm.guid(tiny.accounts.acme),
      _ownerid_value: crm.guid(tiny.users.ada),
      description: null,
    });
    expect(json['@odata.etag']).toBe(`W/"${json.versionnumber}"`);
    expect(json['@odata.context']).toBe(`${crm.root}/$metadata#opportunities/$entity`);
    expect(headers.get('etag')).toBe(json['@odata.etag']);
    expect(headers.get('odata-version')).toBe('4.0');
  });

  it.each([
    ['bare', (guid: string) => guid],
    ['upper case', (guid: string) => guid.toUpperCase()],
    ['in braces', (guid: string) => `{${guid}}`],
    ['in quotes', (guid: string) => `'${guid}'`],
  ])('takes a GUID %s', async (_name, write) => {
    const { json } = await crm.send('ada', 'GET', `opportunities(${write(crm.guid(tiny.deals.adaOpen))})?$select=name`);
    expect(json.name).toBe('Acme presses');
    expect(Object.keys(json).sort()).toEqual(['@odata.context', '@odata.etag', 'name', 'opportunityid']);
  });

  it('answers 304 for a version that the client has', async () => {
    const path = `opportunities(${crm.guid(tiny.deals.adaOpen)})`;
    const { headers } = await crm.send('ada', 'GET', path);
    const again = await crm.send('ada', 'GET', path, undefined, { 'if-none-match': headers.get('etag') ?? '' });
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it.each([
    ['name eq', "opportunities?$filter=name eq 'ACME presses'", ['Acme presses']],
    ['contains', "opportunities?$filter=contains(name,'acme')", ['Acme pilot', 'Acme presses']],
    ['startswith and not', "opportunities?$filter=startswith(name,'Acme') and not endswith(name,'pilot')", ['Acme presses']],
    ['a bracketed wildcard is literal', "opportunities?$filter=contains(name,'[%]')", []],
    ['a bare wildcard is one', "opportunities?$filter=contains(name,'Acme%lot')", ['Acme pilot']],
    ['a quote in a text', "opportunities?$filter=name eq 'O''Brien'", []],
    ['state', 'opportunities?$filter=statecode eq 0', ['Acme presses']],
    ['ne finds blank values too', "opportunities?$filter=stepname ne 'x'", ['Acme pilot', 'Acme presses']],
    ['null', 'opportunities?$filter=description eq null and estimatedvalue ne null', ['Acme pilot', 'Acme presses']],
    ['money and date', 'opportunities?$filter=estimatedvalue gt 9000 and estimatedclosedate ge 2026-12-01', ['Acme presses']],
    ['instant', 'opportunities?$filter=createdon lt 2026-08-01T00:00:00Z', ['Acme pilot']],
    ['literal first', 'opportunities?$filter=10000 lt estimatedvalue', ['Acme presses']],
    ['path', "opportunities?$filter=parentaccountid/name eq 'Acme GmbH' and statecode eq 1", ['Acme pilot']],
    ['lambda any', 'accounts?$filter=opportunity_parent_account/any(o:o/statecode eq 1)', ['Acme GmbH']],
    ['lambda all', "accounts?$filter=opportunity_parent_account/all(o:startswith(o/name,'Acme'))", ['Acme GmbH']],
    ['In', "opportunities?$filter=Microsoft.Dynamics.CRM.In(PropertyName='statecode',PropertyValues=['1','2'])", ['Acme pilot']],
    [
      'EqualUserId',
      "opportunities?$filter=Microsoft.Dynamics.CRM.EqualUserId(PropertyName='ownerid')",
      ['Acme pilot', 'Acme presses'],
    ],
    [
      'LastXDays',
      "opportunities?$filter=Microsoft.Dynamics.CRM.LastXDays(PropertyName='createdon',PropertyValue=90)",
      ['Acme presses'],
    ],
    [
      'Between',
      "opportunities?$filter=Microsoft.Dynamics.CRM.Between(PropertyName='estimatedvalue',PropertyValues=['1','10000'])",
      ['Acme pilot'],
    ],
    [
      'OnOrAfter',
      "opportunities?$filter=Microsoft.Dynamics.CRM.OnOrAfter(PropertyName='estimatedclosedate',PropertyValue='2026-12-18')",
      ['Acme presses'],
    ],
    [
      'NextXDays',
      "opportunities?$filter=Microsoft.Dynamics.CRM.NextXDays(PropertyName='estimatedclosedate',PropertyValue=30)",
      ['Acme presses'],
    ],
    ['activities of every kind', 'activitypointers?$filter=statecode eq 0', ['Plant visit', 'Send offer']],
    ['of one kind', 'tasks', ['Send offer']],
  ])('filters: %s', async (_name, query, expected) => {
    expect(await names('ada', encodeURI(query))).toEqual(expected);
  });

  it('expands a parent and children with their own options', async () => {
    const query =
      '$select=name&$expand=parentaccountid($select=name),Opportunity_ActivityPointers($select=subject,activitytypecode;$filter=statecode eq 0;$orderby=subject desc;$top=1)';
    const { json } = await crm.send('ada', 'GET', `opportunities?${query.replaceAll(' ', '%20')}&$filter=statecode%20eq%200`);
    expect(json.value).toHaveLength(1);
    expect(json.value[0].parentaccountid).toMatchObject({ name: 'Acme GmbH', accountid: crm.guid(tiny.accounts.acme) });
    expect(json.value[0].Opportunity_ActivityPointers).toMatchObject([{ subject: 'Send offer', activitytypecode: 'task' }]);
  });

  it('writes null for an expanded parent that is blank', async () => {
    const { json } = await crm.send('ada', 'GET', 'opportunities?$select=name&$expand=campaignid($select=name)&$top=1');
    expect(json.value[0].campaignid).toBeNull();
  });

  it('follows navigation properties, references and counts', async () => {
    const acme = `accounts(${crm.guid(tiny.accounts.acme)})`;
    const contacts = await crm.send('ada', 'GET', `${acme}/contact_customer_accounts?$select=createdon`);
    expect(contacts.json.value).toMatchObject([{ createdon: '2026-06-01T08:00:00Z', contactid: crm.guid(tiny.contacts.carl) }]);
    const refs = await crm.send('ada', 'GET', `${acme}/contact_customer_accounts/$ref`);
    expect(refs.json.value).toEqual([{ '@odata.id': `${crm.root}/contacts(${crm.guid(tiny.contacts.carl)})` }]);
    expect((await crm.send('ada', 'GET', `${acme}/opportunity_parent_account/$count`)).text).toBe('2');
    expect((await crm.send('ada', 'GET', `${acme}/name`)).json.value).toBe('Acme GmbH');
    expect(
      (await crm.send('ada', 'GET', `opportunities(${crm.guid(tiny.deals.adaOpen)})/parentaccountid?$select=name`)).json.name,
    ).toBe('Acme GmbH');
  });

  it('pages by maxpagesize with next links that lose and repeat nothing', async () => {
    const seen: string[] = [];
    let next: string | undefined = 'activitypointers?$select=subject&$orderby=subject';
    while (next !== undefined) {
      const answer: Awaited<ReturnType<typeof crm.send>> = await crm.send('admin', 'GET', next, undefined, {
        prefer: 'odata.maxpagesize=3',
      });
      expect(answer.headers.get('preference-applied')).toBe('odata.maxpagesize=3');
      seen.push(...answer.json.value.map((row: { subject: string }) => row.subject));
      next = answer.json['@odata.nextLink'];
      expect(answer.json.value.length).toBeLessThanOrEqual(3);
    }
    expect(seen).toEqual(['Call', 'Plant visit', 'Ring Dora', 'Send offer']);
  });

  it('refuses a paging cookie that it did not make', async () => {
    expect((await crm.send('ada', 'GET', 'opportunities?$skiptoken=5')).json.error.message).toBe(
      'Malformed XML in the Paging Cookie.',
    );
  });

  it('counts beside the rows, and $top ends without a next link', async () => {
    const { json } = await crm.send('admin', 'GET', 'opportunities?$select=name&$count=true&$top=1', undefined, {
      prefer: 'odata.maxpagesize=1',
    });
    expect(json['@odata.count']).toBe(3);
    expect(json.value).toHaveLength(1);
    expect(json['@odata.nextLink']).toBeUndefined();
  });

  it('adds formatted values and what lookups point at only where asked', async () => {
    const path = `opportunities(${crm.guid(tiny.deals.adaOpen)})?$select=estimatedvalue,statecode,estimatedclosedate,_parentaccountid_value,_ownerid_value`;
    const plain = await crm.send('ada', 'GET', path);
    expect(
      Object.keys(plain.json)
        .filter((key) => key.includes('@'))
        .sort(),
    ).toEqual(['@odata.context', '@odata.etag']);
    const { json } = await crm.send('ada', 'GET', path, undefined, { prefer: 'odata.include-annotations="*"' });
    expect(json).toMatchObject({
      'estimatedvalue@OData.Community.Display.V1.FormattedValue': '€40,000.00',
      'estimatedclosedate@OData.Community.Display.V1.FormattedValue': '12/18/2026',
      'statecode@OData.Community.Display.V1.FormattedValue': 'Open',
      '_parentaccountid_value@OData.Community.Display.V1.FormattedValue': 'Acme GmbH',
      '_parentaccountid_value@Microsoft.Dynamics.CRM.associatednavigationproperty': 'parentaccountid',
      '_parentaccountid_value@Microsoft.Dynamics.CRM.lookuplogicalname': 'account',
      '_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname': 'systemuser',
    });
    const some = await crm.send('ada', 'GET', path, undefined, {
      prefer: 'odata.include-annotations="OData.Community.Display.V1.FormattedValue"',
    });
    expect(Object.keys(some.json).some((key) => key.includes('lookuplogicalname'))).toBe(false);
  });

  it('takes 500 conditions', async () => {
    const many = Array.from({ length: 500 }, (_, n) => `statecode%20eq%20${n}`).join('%20or%20');
    expect((await crm.send('ada', 'GET', `opportunities?$filter=${many}`)).json.value).toHaveLength(2);
  });

  it('names the table behind a polymorphic lookup and its navigation property', async () => {
    const { json } = await crm.send(
      'ada',
      'GET',
      `tasks(${crm.guid(tiny.activities.adaTask)})?$select=_regardingobjectid_value,activitytypecode`,
      undefined,
      {
        prefer: 'odata.include-annotations="*"',
      },
    );
    expect(json).toMatchObject({
      '_regardingobjectid_value@OData.Community.Display.V1.FormattedValue': 'Acme presses',
      '_regardingobjectid_value@Microsoft.Dynamics.CRM.associatednavigationproperty': 'regardingobjectid_opportunity_task',
      '_regardingobjectid_value@Microsoft.Dynamics.CRM.lookuplogicalname': 'opportunity',
      'activitytypecode@OData.Community.Display.V1.FormattedValue': 'Task',
    });
  });

  it('compares letters beyond ASCII without regard to case', async () => {
    await crm.send('ada', 'POST', 'accounts', { name: 'Müller & Söhne' });
    expect(await names('ada', encodeURI("accounts?$filter=name eq 'MÜLLER %26 söhne'").replace('%2526', '%26'))).toEqual([
      'Müller & Söhne',
    ]);
    expect(await names('ada', encodeURI("accounts?$filter=contains(name,'SÖHN')"))).toEqual(['Müller & Söhne']);
  });

  it('reads the owner by owninguser', async () => {
    const { json } = await crm.send(
      'ada',
      'GET',
      `opportunities(${crm.guid(tiny.deals.adaOpen)})?$select=name&$expand=owninguser($select=fullname)`,
    );
    expect(json.owninguser.fullname).toBe('Ada Acker');
  });

  it('answers and counts 5,000 rows at most, the rest behind a next link', async () => {
    const rows = Array.from({ length: 5100 }, (_, n) => ({ last_name: `Lead ${n}`, company: 'Many', owner_id: tiny.users.ada }));
    crm.sandbox.store.bulkInsert('lead', rows);
    const first = await crm.send('ada', 'GET', 'leads?$select=lastname&$count=true', undefined, {
      prefer: 'odata.maxpagesize=9000,odata.include-annotations="*"',
    });
    expect(first.json.value).toHaveLength(5000);
    expect(first.json['@odata.count']).toBe(5000);
    expect(first.json['@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded']).toBe(true);
    const second = await crm.send('ada', 'GET', first.json['@odata.nextLink']);
    expect(second.json.value).toHaveLength(101);
    expect((await crm.send('ada', 'GET', 'leads/$count')).text).toBe('5000');
  });
});
