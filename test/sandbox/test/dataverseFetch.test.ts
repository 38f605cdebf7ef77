import { describe, expect, it } from 'vitest';
import { createDataverseHandler } from '../dataverse/dataverseHandler';
import { listeningDataverse } from './dataverseClient';
import { tiny } from './tinyCompany';

const crm = listeningDataverse();

async function fetchXml(user: string, set: string, xml: string, headers = {}) {
  return crm.send(user, 'GET', `${set}?fetchXml=${encodeURIComponent(xml)}`, undefined, headers);
}

const deals = (inside: string, more = '') => `<fetch ${more}><entity name="opportunity">${inside}</entity></fetch>`;

describe('FetchXML', () => {
  it('reads columns, leaves blank ones out and always gives the key', async () => {
    const { json } = await fetchXml(
      'ada',
      'opportunities',
      deals(
        '<attribute name="name"/><attribute name="description"/><attribute name="parentaccountid"/><order attribute="name"/>',
      ),
    );
    expect(json.value).toEqual([
      {
        '@odata.etag': expect.any(String),
        name: 'Acme pilot',
        _parentaccountid_value: crm.guid(tiny.accounts.acme),
        opportunityid: crm.guid(tiny.deals.adaWon),
      },
      {
        '@odata.etag': expect.any(String),
        name: 'Acme presses',
        _parentaccountid_value: crm.guid(tiny.accounts.acme),
        opportunityid: crm.guid(tiny.deals.adaOpen),
      },
    ]);
  });

  it.each([
    ['eq', '<condition attribute="salesstage" operator="eq" value="0"/>', ['Borg drives']],
    [
      'in',
      '<condition attribute="name" operator="in"><value>Acme pilot</value><value>Nothing</value></condition>',
      ['Acme pilot'],
    ],
    ['like', '<condition attribute="name" operator="like" value="%press%"/>', ['Acme presses']],
    ['not-like', '<condition attribute="name" operator="not-like" value="Acme%"/>', ['Borg drives']],
    [
      'between',
      '<condition attribute="estimatedvalue" operator="between"><value>9000</value><value>15000</value></condition>',
      ['Acme pilot', 'Borg drives'],
    ],
    ['null', '<condition attribute="description" operator="null"/>', ['Acme pilot', 'Acme presses', 'Borg drives']],
    ['next-x-days', '<condition attribute="estimatedclosedate" operator="next-x-days" value="30"/>', ['Acme presses']],
    ['this-year', '<condition attribute="estimatedclosedate" operator="this-year"/>', ['Acme pilot', 'Acme presses']],
    [
      'olderthan-x-months',
      '<condition attribute="createdon" operator="olderthan-x-months" value="2"/>',
      ['Acme pilot', 'Acme presses'],
    ],
    ['on', '<condition attribute="createdon" operator="on" value="2026-10-10"/>', ['Borg drives']],
    ['a lookup', '<condition attribute="ownerid" operator="ne-userid"/>', ['Acme pilot', 'Acme presses', 'Borg drives']],
  ])('filters by %s', async (_name, condition, expected) => {
    const { json, text } = await fetchXml(
      'admin',
      'opportunities',
      deals(`<attribute name="name"/><filter>${condition}</filter>`),
    );
    expect(json.value?.map((row: { name: string }) => row.name).sort() ?? text).toEqual(expected);
  });

  it('joins other tables, inner and outer, under their alias', async () => {
    const xml = deals(`<attribute name="name"/><order attribute="name"/>
      <link-entity name="account" from="accountid" to="parentaccountid" alias="acc"><attribute name="name"/>
        <filter><condition attribute="name" operator="like" value="Acme%"/></filter></link-entity>
      <link-entity name="task" from="regardingobjectid" to="opportunityid" alias="t" link-type="outer"><attribute name="subject"/></link-entity>`);
    const { json } = await fetchXml('admin', 'opportunities', xml);
    expect(json.value.map((row: Record<string, string>) => [row.name, row['acc.name'], row['t.subject']])).toEqual([
      ['Acme pilot', 'Acme GmbH', undefined],
      ['Acme presses', 'Acme GmbH', 'Send offer'],
    ]);
  });

  it('finds rows without a match by an outer join and a null condition on its alias', async () => {
    const xml = deals(`<attribute name="name"/><filter><condition entityname="a" attribute="activityid" operator="null"/></filter>
      <link-entity name="activitypointer" from="regardingobjectid" to="opportunityid" alias="a" link-type="outer"/>`);
    const { json } = await fetchXml('admin', 'opportunities', xml);
    expect(json.value.map((row: { name: string }) => row.name)).toEqual(['Acme pilot']);
  });

  it('groups, counts and sums', async () => {
    const xml = deals(
      `<attribute name="ownerid" groupby="true" alias="owner"/><attribute name="estimatedvalue" aggregate="sum" alias="sum"/>
       <attribute name="opportunityid" aggregate="count" alias="n"/><attribute name="description" aggregate="countcolumn" alias="d"/><order alias="sum" descending="true"/>`,
      'aggregate="true"',
    );
    const { json } = await fetchXml('admin', 'opportunities', xml, { prefer: 'odata.include-annotations="*"' });
    expect(json.value).toMatchObject([
      { owner: crm.guid(tiny.users.ada), 'owner@OData.Community.Display.V1.FormattedValue': 'Ada Acker', sum: 49000, n: 2, d: 0 },
      { owner: crm.guid(tiny.users.ben), sum: 15000, n: 1, d: 0 },
    ]);
  });

  it.each([
    ['week', { week: 36, n: 1 }],
    ['month', { month: 7, n: 1 }],
    ['quarter', { quarter: 3, n: 2 }],
    ['year', { year: 2026, n: 3 }],
  ])('groups dates by %s', async (grouping, expected) => {
    const xml = deals(
      `<attribute name="createdon" groupby="true" dategrouping="${grouping}" alias="${grouping}" usertimezone="false"/><attribute name="opportunityid" aggregate="count" alias="n"/>`,
      'aggregate="true"',
    );
    expect((await fetchXml('admin', 'opportunities', xml)).json.value).toContainEqual(expected);
  });

  it('pages by page and count with a twice encoded cookie', async () => {
    const prefer = {
      prefer: 'odata.include-annotations="Microsoft.Dynamics.CRM.fetchxmlpagingcookie,Microsoft.Dynamics.CRM.morerecords"',
    };
    const body = '<attribute name="name"/><order attribute="name"/>';
    const first = await fetchXml('admin', 'opportunities', deals(body, 'count="2" page="1"'), prefer);
    expect(first.json.value.map((row: { name: string }) => row.name)).toEqual(['Acme pilot', 'Acme presses']);
    expect(first.json['@Microsoft.Dynamics.CRM.morerecords']).toBe(true);
    const cookie = /pagingcookie="([^"]+)"/.exec(first.json['@Microsoft.Dynamics.CRM.fetchxmlpagingcookie'])?.[1] ?? '';
    const decoded = decodeURIComponent(decodeURIComponent(cookie));
    expect(decoded).toMatch(/^<cookie page="1">/);
    const escaped = decoded.replaceAll('<', '&lt;').replaceAll('"', '&quot;').replaceAll('>', '&gt;');
    const second = await fetchXml('admin', 'opportunities', deals(body, `count="2" page="2" paging-cookie="${escaped}"`), prefer);
    expect(second.json.value.map((row: { name: string }) => row.name)).toEqual(['Borg drives']);
    expect(second.json['@Microsoft.Dynamics.CRM.morerecords']).toBe(false);
  });

  it('pages by maxpagesize with a next link', async () => {
    const first = await fetchXml('admin', 'opportunities', deals('<attribute name="name"/><order attribute="name"/>'), {
      prefer: 'odata.maxpagesize=2',
    });
    const second = await crm.send('admin', 'GET', first.json['@odata.nextLink'], undefined, { prefer: 'odata.maxpagesize=2' });
    expect(second.json.value.map((row: { name: string }) => row.name)).toEqual(['Borg drives']);
    expect(second.json['@odata.nextLink']).toBeUndefined();
  });

  it('gives distinct rows', async () => {
    const { json } = await fetchXml('admin', 'opportunities', deals('<attribute name="parentaccountid"/>', 'distinct="true"'));
    expect(json.value).toHaveLength(2);
  });

  it.each([
    ['an unknown operator', deals('<filter><condition attribute="name" operator="under" value="x"/></filter>'), 501, /'under'/],
    ['an unknown element', deals('<having/>'), 501, /<having>/],
    ['an unknown attribute of an element', deals('<attribute name="name" rowaggregate="x"/>'), 501, /rowaggregate/],
    ['a link type', deals('<link-entity name="account" from="accountid" to="parentaccountid" link-type="any"/>'), 501, /'any'/],
    [
      'a fiscal grouping',
      deals('<attribute name="createdon" groupby="true" dategrouping="fiscal-year" alias="y"/>', 'aggregate="true"'),
      501,
      /fiscal-year/,
    ],
    ['an unknown column', deals('<attribute name="foo"/>'), 400, /'foo'/],
    ['another table than the set', '<fetch><entity name="account"/></fetch>', 400, /entity set/],
    ['broken XML', '<fetch><entity name="opportunity"></fetch>', 400, /Invalid XML/],
    ['a document type', '<!DOCTYPE a [<!ENTITY x "y">]><fetch/>', 400, /document type/],
    ['top with a page', deals('', 'top="5" page="2"'), 400, /top/],
  ])('refuses %s by name', async (_name, xml, status, message) => {
    const answer = await fetchXml('ada', 'opportunities', xml);
    expect([answer.status, answer.json.error.message]).toEqual([status, expect.stringMatching(message)]);
  });
});

describe('$apply', () => {
  const apply = (user: string, expression: string) =>
    crm.send(user, 'GET', `opportunities?$apply=${encodeURIComponent(expression)}`);

  it('groups and aggregates behind a filter', async () => {
    const { json } = await apply(
      'admin',
      'filter(estimatedvalue gt 10000)/groupby((_ownerid_value),aggregate($count as n,estimatedvalue with sum as total))',
    );
    expect(json.value).toEqual(
      expect.arrayContaining([
        { _ownerid_value: crm.guid(tiny.users.ada), n: 1, total: 40000 },
        { _ownerid_value: crm.guid(tiny.users.ben), n: 1, total: 15000 },
      ]),
    );
  });

  it('aggregates everything into one row, zero rows included', async () => {
    expect(
      (
        await apply(
          'ada',
          'aggregate(estimatedvalue with max as most,estimatedvalue with average as mean,_parentaccountid_value with countdistinct as accounts)',
        )
      ).json.value,
    ).toEqual([{ most: 40000, mean: 24500, accounts: 1 }]);
    expect(
      (await apply('ada', "filter(name eq 'none')/aggregate($count as n,estimatedvalue with sum as total)")).json.value,
    ).toEqual([{ n: 0, total: null }]);
  });

  it('groups through navigation', async () => {
    const { json } = await apply('ada', 'groupby((parentaccountid/name),aggregate($count as n))');
    expect(json.value).toEqual([{ parentaccountid: { name: 'Acme GmbH' }, n: 2 }]);
  });

  it.each([
    ['grouping by an instant', 'groupby((createdon),aggregate($count as n))', 400, /createdon/],
    ['an unknown transformation', 'topcount(5,estimatedvalue)', 501, /topcount/],
    ['an unknown method', 'aggregate(estimatedvalue with stdev as x)', 501, /stdev/],
    ['the sum of a text', 'aggregate(name with sum as x)', 400, /name/],
    ['something after the groups', 'aggregate($count as n)/filter(n gt 1)', 501, /after/],
  ])('refuses %s by name', async (_name, expression, status, message) => {
    const answer = await apply('ada', expression);
    expect([answer.status, answer.json.error.message]).toEqual([status, expect.stringMatching(message)]);
  });

  it('fails over the limit of rows as the platform does over 50,000', async () => {
    const handler = createDataverseHandler({ aggregateLimit: 2 });
    const { store } = crm.sandbox;
    const admin = store.userByName('admin@foothold.test');
    if (!admin) throw new Error('no admin');
    const ask = async (query: string) => {
      const url = `http://crm.test/api/data/v9.2/opportunities?${query}`;
      const response = await handler(new Request(url), admin, { store, origin: 'http://crm.test', calls: { used: 0, max: 1 } });
      const body = (await response?.json()) as { error?: { code: string } } | undefined;
      return [response?.status, body?.error?.code];
    };
    const xml = encodeURIComponent(deals('<attribute name="opportunityid" aggregate="count" alias="n"/>', 'aggregate="true"'));
    expect(await ask(`fetchXml=${xml}`)).toEqual([400, '0x8004E023']);
    expect(await ask('$apply=aggregate($count%20as%20n)')).toEqual([400, '0x8004E023']);
    expect(await ask('$apply=filter(statecode%20eq%200)/groupby((statecode))')).toEqual([200, undefined]);
  });
});
