import { describe, expect, it } from 'vitest';
import { refOf } from '../../../src/adapters/browser/dynamicsHost';
import { readPageMessage, readPanelMessage } from '../../../src/adapters/browser/hostMessages';

const REF = { entity: 'Opportunity', id: '006Fd0000000001IAA' };

describe('what a page may tell the panel', () => {
  it.each([
    { type: 'context', ref: REF, theme: 'light' },
    { type: 'context', ref: null, theme: 'highContrast' },
    { type: 'recordChanged', ref: REF },
    { type: 'choose', ref: REF, ruleId: 'opportunity.closeDate' },
  ])('$type is heard', (message) => {
    expect(readPageMessage(message)).toEqual(message);
  });

  it.each([
    ['nothing', null],
    ['text', 'context'],
    ['a list', [REF]],
    ['another type', { type: 'eval', code: 'alert(1)' }],
    ['an entity that is none', { type: 'recordChanged', ref: { entity: 'User', id: REF.id } }],
    ['an id that leads elsewhere', { type: 'recordChanged', ref: { entity: 'Account', id: '../../x?a=bcdefghijkl' } }],
    ['an id that is no text', { type: 'recordChanged', ref: { entity: 'Account', id: 1 } }],
    ['a theme that is none', { type: 'context', ref: null, theme: 'url(x)' }],
    ['no record where one is owed', { type: 'recordChanged' }],
    ['a rule that is none', { type: 'choose', ref: REF, ruleId: '<b>' }],
  ])('%s is ignored', (_, message) => {
    expect(readPageMessage(message)).toBeNull();
  });
});

describe('what the panel may tell a page', () => {
  it('keeps only what belongs to a message', () => {
    expect(readPanelMessage({ type: 'saved', ref: REF, more: 'x' })).toEqual({ type: 'saved', ref: REF });
    expect(readPanelMessage({ type: 'ready', ref: REF })).toEqual({ type: 'ready' });
  });

  const finding = { ruleId: 'a.b', column: 'estimatedclosedate', title: 'Title', body: 'Body', value: null };

  it('findings with the words that a form may show, eight at most', () => {
    const message = { type: 'findings', ref: REF, findings: [finding, { ...finding, value: '2026-12-04' }] };
    expect(readPanelMessage(message)).toEqual(message);
    expect(readPanelMessage({ ...message, findings: Array(20).fill(finding) })).toMatchObject({ findings: { length: 8 } });
  });

  it.each([
    ['a title over the limit of the form', { title: 'x'.repeat(51) }],
    ['a body over the limit of the form', { body: 'x'.repeat(101) }],
    ['a column that is no name', { column: 'Name; drop' }],
    ['a value that is no plain one', { value: { toString: 1 } }],
    ['no rule', { ruleId: undefined }],
  ])('a finding with %s is ignored', (_, change) => {
    expect(readPanelMessage({ type: 'findings', ref: REF, findings: [{ ...finding, ...change }] })).toBeNull();
  });

  it.each([null, 'ready', { type: 'saved' }, { type: 'open', ref: { entity: 'X', id: 'y' } }])('ignores %j', (message) => {
    expect(readPanelMessage(message)).toBeNull();
  });
});

describe('the record of a form', () => {
  it('takes braces and capitals as the client API writes them', () => {
    expect(refOf({ entityName: 'opportunity', entityId: '{3985DE21-B4EF-5D02-BACE-BD74B88468F2}' })).toEqual({
      entity: 'Opportunity',
      id: '3985de21-b4ef-5d02-bace-bd74b88468f2',
    });
  });

  it.each([
    undefined,
    {},
    { entityName: 'opportunity' },
    { entityName: 'systemuser', entityId: '{3985DE21-B4EF-5D02-BACE-BD74B88468F2}' },
  ])('is none for %j', (input) => {
    expect(refOf(input)).toBeNull();
  });
});
