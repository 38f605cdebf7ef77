import { describe, expect, it } from 'vitest';
import { API_PREFIX } from '../salesforce/rest/types';
import { createSandbox } from '../server/createSandbox';
import { exportId, newExportFolder } from './exportFolder';

const folder = newExportFolder();
const { file, load, only } = folder;

describe('what an export does not say', () => {
  it('stays unknown: pushes, the day a case was closed, the day a lead was converted', () => {
    file('Opportunity.csv', 'Id,Name,StageName', `${exportId('006', 1)},Presses,Prospecting`);
    file('Case.csv', 'Id,Subject,Status,CreatedDate', `${exportId('500', 1)},Leak,Closed,2026-10-01T08:00:00.000Z`);
    file('Lead.csv', 'Id,LastName,Company,Status', `${exportId('00Q', 1)},Ann,Acme,Closed - Converted`);
    load();
    expect(only('opportunities').push_count).toBeNull();
    expect(only('cases')).toMatchObject({ is_closed: 1, closed_at: null });
    expect(only('leads').converted_on).toBeNull();
  });

  it('is kept where the export says it', () => {
    file('Opportunity.csv', 'Id,Name,StageName,PushCount', `${exportId('006', 1)},Presses,Prospecting,3`);
    file('Case.csv', 'Id,Subject,Status,ClosedDate', `${exportId('500', 1)},Leak,Closed,2026-10-02T08:00:00.000Z`);
    load();
    expect(only('opportunities').push_count).toBe(3);
    expect(only('cases').closed_at).toBe('2026-10-02T08:00:00.000Z');
  });
});

describe('picklists of a loaded export', () => {
  it('offer the stages and industries that its rows hold, and those of other companies do not', async () => {
    file('Account.csv', 'Id,Name,Industry', `${exportId('001', 1)},Acme,telecommunications`);
    file('Opportunity.csv', 'Id,Name,StageName', `${exportId('006', 1)},Presses,Engaging`);
    const offered = async (object: string, field: string) => {
      const sandbox = await createSandbox({ now: '2026-11-22', dataDir: folder.dir });
      const admin = sandbox.store.userByName('admin@foothold.test');
      if (!admin) throw new Error('the administrator is missing');
      const headers = { authorization: `Bearer ${sandbox.sessions.issue(admin)}` };
      const answer = await sandbox.handle(new Request(`http://localhost${API_PREFIX}/sobjects/${object}/describe`, { headers }));
      const { fields } = (await answer.json()) as { fields: { name: string; picklistValues: { value: string }[] }[] };
      return fields.find(({ name }) => name === field)?.picklistValues.map(({ value }) => value);
    };
    expect(await offered('Account', 'Industry')).toEqual(expect.arrayContaining(['Agriculture', 'telecommunications']));
    expect(await offered('Opportunity', 'StageName')).toEqual(expect.arrayContaining(['Prospecting', 'Engaging']));
    file('Account.csv', 'Id,Name,Industry', `${exportId('001', 1)},Acme,Agriculture`);
    expect(await offered('Account', 'Industry')).not.toContain('telecommunications');
  });
});
