import type { Demo } from '../../addin/demo/createDemo';
import type { Condition, Fix, Rule } from '../../src/model/rule';
import { defaultProgramme } from '../../src/programme/defaultProgramme';
import type { Crm } from './recordPages';

/** Rules of this company's own: each asks for one field of a type that no default rule edits. */
function ownRules(crm: Crm): readonly Rule[] {
  const field = (name: string) => (crm === 'salesforce' ? `${name}__c` : `new_${name.replace('_', '').toLowerCase()}`);
  const rule = (id: string, name: string, signal: string, args: Readonly<Record<string, number>> = {}): Rule => {
    const fix: Fix = { kind: 'field', fields: [field(name)], seconds: 10 };
    const must: Condition = { signal, args: { field: field(name), ...args } };
    return {
      id: `opportunity.${id}`,
      measure: 'completeness',
      entity: 'Opportunity',
      level: 'expected',
      weight: 50,
      when: { all: [] },
      must,
      graceDays: 0,
      fields: [field(name)],
      fix,
      askedBy: 'Service',
      benefit: 'The service team plans with it.',
    };
  };
  return [
    rule('interests', 'Interests', 'given'),
    rule('strategic', 'Strategic', 'isTrue'),
    rule('customerNeeds', 'Needs', 'realText', { letters: 12 }),
    rule('decisionMeeting', 'Decision_Meeting', 'given'),
    // Dataverse has no dependent choices in its metadata.
    ...(crm === 'salesforce' ? [rule('subRegion', 'Sub_Region', 'given')] : []),
  ];
}

/** Stores a version of the programme through the CRM's own API, as its owner; the newest version is the one that counts. */
export async function storeProgramme(demo: Demo, crm: Crm, version: number): Promise<void> {
  const owner = demo.sandbox.store.userByName('beate.lohmann@foothold.test');
  if (owner === null) throw new Error('The company has no programme owner.');
  const programme = defaultProgramme(crm);
  const text = JSON.stringify({ ...programme, rules: [...programme.rules, ...ownRules(crm)] });
  const salesforce = crm === 'salesforce';
  const response = await fetch(
    salesforce
      ? `${demo.visualforce}/services/data/v67.0/sobjects/fthd__Programme__c`
      : `${demo.dynamics}/api/data/v9.2/fthd_programmes`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${demo.sandbox.sessions.issue(owner)}` },
      body: JSON.stringify(
        salesforce ? { fthd__Version__c: version, fthd__Text__c: text } : { fthd_version: version, fthd_text: text },
      ),
    },
  );
  if (!response.ok) throw new Error(`The programme was refused: ${await response.text()}`);
}
