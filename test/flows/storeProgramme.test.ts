import { describe, expect, it } from 'vitest';
import { createMemoryProgrammes } from '../../src/adapters/memory/memoryProgrammes';
import { memorySchema } from '../../src/adapters/memory/memorySchema';
import { storeProgramme } from '../../src/flows/publish/storeProgramme';
import { CrmError } from '../../src/model/crmError';
import type { Programme } from '../../src/model/programme';
import type { StoredProgramme } from '../../src/ports/crm';
import type { ProgrammesPort } from '../../src/ports/programmes';
import { defaultProgramme } from '../../src/programme/defaultProgramme';
import { differences } from '../../src/programme/differences';
import { person } from './publishWorld';

const base = defaultProgramme('dynamics');
const text = (more: Partial<Programme> = {}) => JSON.stringify({ ...base, ...more });

function world(stored: readonly StoredProgramme[] = [], rights = {}) {
  const versions = [...stored];
  const port = createMemoryProgrammes({ versions, person: person('owner'), schema: memorySchema([], {}), ...rights });
  return { versions, port };
}
const paths = (list: readonly { readonly path: string }[]) => list.map(({ path }) => path);

describe('storing a programme', () => {
  it('the first one is version 1, and the next one follows it', async () => {
    const { versions, port } = world();
    expect(await storeProgramme({ port, text: text() })).toMatchObject({ version: 1, stored: true });
    const report = await storeProgramme({ port, text: text({ gate: 12, retentionDays: 365 }) });
    expect(report).toMatchObject({ version: 2, stored: true });
    expect(report.differences).toEqual([
      { path: 'gate', before: base.gate, after: 12 },
      { path: 'retentionDays', before: base.retentionDays, after: 365 },
    ]);
    expect(versions.map(({ version }) => version)).toEqual(['1', '2']);
  });

  it('the same programme, written otherwise, makes no version', async () => {
    const { versions, port } = world([{ version: '4', text: text() }]);
    const turned = JSON.stringify(Object.fromEntries(Object.entries(base).reverse()), null, 2);
    expect(await storeProgramme({ port, text: turned })).toMatchObject({ version: 4, stored: false, differences: [] });
    expect(versions).toHaveLength(1);
  });

  it('a dry run says what differs and stores nothing', async () => {
    const { versions, port } = world([{ version: '4', text: text() }]);
    const report = await storeProgramme({ port, text: text({ privacyMode: 'individual' }), dryRun: true });
    expect(report).toMatchObject({ version: 5, stored: false });
    expect(paths(report.differences)).toEqual(['privacyMode']);
    expect(versions).toHaveLength(1);
  });

  it('a stored one that cannot be read is told, and replaced by a new version', async () => {
    const { port } = world([{ version: '7', text: '{"format":1}' }]);
    expect(await storeProgramme({ port, text: text() })).toMatchObject({ version: 8, stored: true, unreadable: true });
  });

  it('says which rules this CRM cannot judge', async () => {
    const { port } = world();
    const [first] = base.rules;
    if (!first) throw new Error('the default programme has no rules');
    const rule = { ...first, id: 'opportunity.own', fields: ['Nowhere__c'], fix: null, benefit: 'It saves a call.' };
    const { disabled } = await storeProgramme({ port, text: text({ rules: [...base.rules, rule] }), dryRun: true });
    expect(disabled).toContainEqual(expect.objectContaining({ rule: 'opportunity.own' }));
  });
});

describe('what is refused', () => {
  it.each([
    ['a publisher', { mayStore: true, mayPublish: true }, 'isPublisher'],
    ['somebody without the right', { mayStore: false }, 'notProgrammeOwner'],
  ])('%s', async (_, rights, because) => {
    const { versions, port } = world([], rights);
    await expect(storeProgramme({ port, text: text() })).rejects.toMatchObject({ because });
    await expect(storeProgramme({ port, text: text(), dryRun: true })).rejects.toMatchObject({ because });
    expect(versions).toEqual([]);
  });

  it('a document with faults: each one with its path, and nobody is asked', async () => {
    const port: ProgrammesPort = { ...world().port, start: () => Promise.reject(new Error('asked')) };
    const bad = JSON.stringify({ ...base, gate: 'ten', groupSize: 1, surprise: true });
    const caught = storeProgramme({ port, text: bad });
    await expect(caught).rejects.toMatchObject({ name: 'ProgrammeError', kind: 'invalid' });
    await expect(caught).rejects.toMatchObject({
      problems: expect.arrayContaining([
        expect.objectContaining({ path: 'gate' }),
        expect.objectContaining({ path: 'groupSize' }),
        expect.objectContaining({ path: 'surprise' }),
      ]),
    });
  });

  it('a version that somebody else stored meanwhile is not covered up', async () => {
    const { versions, port } = world([{ version: '1', text: text() }]);
    const late: ProgrammesPort = {
      ...port,
      async store(version, own) {
        if (versions.length === 1) versions.push({ version: '2', text: text({ gate: 15 }) });
        return port.store(version, own);
      },
    };
    await expect(storeProgramme({ port: late, text: text({ gate: 12 }) })).rejects.toMatchObject({ because: 'programmeChanged' });
    expect(versions.map((each) => each.version)).toEqual(['1', '2']);
    expect(versions[1]?.text).toContain('"gate":15');
  });

  it('a programme longer than the CRM keeps', async () => {
    const lessons = Array.from({ length: 200 }, (_, index) => `${index} ${'x'.repeat(900)}`);
    const rules = base.rules.map((rule, index) => ({ ...rule, benefit: lessons.slice(index * 6, index * 6 + 6).join(' ') }));
    const caught = await storeProgramme({ port: world().port, text: text({ rules }) }).catch((error: unknown) => error);
    expect(caught).toMatchObject({ name: expect.stringMatching(/PublishRefused|ProgrammeError/) });
  });
});

describe('an answer that got lost', () => {
  const lost = () => new CrmError('network', 'dropped', { ambiguous: true });
  it('is asked for: a version that stands with these words was stored', async () => {
    const { versions, port } = world();
    const dropping: ProgrammesPort = {
      ...port,
      async store(version, own) {
        await port.store(version, own);
        throw lost();
      },
    };
    expect(await storeProgramme({ port: dropping, text: text() })).toMatchObject({ version: 1, stored: true });
    expect(versions).toHaveLength(1);
  });
  it('before anything was stored is told as it is', async () => {
    const port: ProgrammesPort = { ...world().port, store: () => Promise.reject(lost()) };
    await expect(storeProgramme({ port, text: text() })).rejects.toMatchObject({ kind: 'network' });
  });
});

describe('differences', () => {
  const [first, ...others] = base.rules;
  it.each([
    ['none', base, []],
    ['order of rules', { ...base, rules: [...base.rules].reverse() }, []],
    ['a rule gone', { ...base, rules: others }, [`rules.${first?.id}`]],
    [
      'a weight',
      { ...base, rules: base.rules.map((rule, at) => (at === 0 ? { ...rule, weight: 9 } : rule)) },
      [`rules.${first?.id}.weight`],
    ],
    ['a holiday', { ...base, holidays: ['2026-12-24'] }, ['holidays']],
  ])('%s', (_, after, expected) => expect(paths(differences(base, after as Programme))).toEqual(expected));
});
