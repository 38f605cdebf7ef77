import type { Check } from './finding';
import type { RestClient } from './restClient';

const API = '/api/data/v9.2';

/** What an environment must have for Foothold, asked over the Web API as an administrator. */
export function dynamicsChecks(client: RestClient, solution: string): readonly Check[] {
  const rows = (path: string) => client.rows(`${API}/${path}`, 'value');
  const holders = async (role: string) => {
    const [found] = await rows(`roles?$select=roleid&$filter=name eq 'Foothold ${role}'`);
    if (!found) return [];
    const people = await rows(`roles(${found.roleid})/systemuserroles_association?$select=systemuserid`);
    return people.map(({ systemuserid }) => String(systemuserid));
  };
  return [
    {
      name: 'API',
      step: 'Step 1: Dynamics 365 online, and a user who may sign in.',
      async run() {
        await client.get(`${API}/WhoAmI`);
        return { result: 'ok', found: 'the Web API answers' };
      },
    },
    {
      name: 'Sales tables',
      step: 'Step 1: Dynamics 365 Sales must be installed.',
      async run() {
        await client.get(`${API}/EntityDefinitions(LogicalName='opportunity')?$select=LogicalName`);
        return { result: 'ok', found: 'the environment has opportunities' };
      },
    },
    {
      name: 'Solution',
      step: 'Step 2: import the managed solution.',
      async run() {
        const [found] = await rows(`solutions?$select=version,ismanaged&$filter=uniquename eq '${solution}'`);
        if (!found) return { result: 'fails', found: `${solution} is not among the solutions` };
        return { result: 'ok', found: `${solution} ${found.version}, ${found.ismanaged === true ? 'managed' : 'unmanaged'}` };
      },
    },
    {
      name: 'Rights',
      step: 'Step 3: Foothold Rep for everyone, Foothold Owner for one person, Foothold Publisher for an application user without Rep.',
      async run() {
        const [reps, owners, publishers] = [await holders('Rep'), await holders('Owner'), await holders('Publisher')];
        const ranked = publishers.filter((id) => reps.includes(id)).length;
        const found = `Rep ${reps.length}, Owner ${owners.length}, Publisher ${publishers.length}${ranked > 0 ? `, of whom ${ranked} hold Rep as well` : ''}`;
        return { result: reps.length > 0 && owners.length > 0 && ranked === 0 ? 'ok' : 'fails', found };
      },
    },
    {
      name: 'Own rows stay own',
      step: 'Step 5: hierarchy security must leave out the tables named there.',
      async run() {
        const [row] = await rows('fthd_responses?$select=_owninguser_value&$top=1');
        const owner = row?._owninguser_value;
        const [person] = owner
          ? await rows(`systemusers?$select=_parentsystemuserid_value&$filter=systemuserid eq ${owner}`)
          : [];
        const leader = person?._parentsystemuserid_value;
        if (!row || !leader) return { result: 'unknown', found: 'no row with a manager yet to try it with' };
        const target = encodeURIComponent(JSON.stringify({ '@odata.id': `fthd_responses(${row.fthd_responseid})` }));
        const path = `systemusers(${leader})/Microsoft.Dynamics.CRM.RetrievePrincipalAccess(Target=@t)?@t=${target}`;
        const { AccessRights: access } = await client.get(`${API}/${path}`);
        const reads = String(access).includes('ReadAccess');
        return {
          result: reads ? 'fails' : 'ok',
          found: reads ? 'a manager reads rows of a report' : 'a manager was tried and reads none',
        };
      },
    },
    {
      name: 'Limits',
      step: 'Step 1: 6,000 requests a user in five minutes, and 40,000 a day, are the platform’s own; nothing reports what is left.',
      run: async () => ({ result: 'unknown', found: 'the platform does not tell' }),
    },
  ];
}
