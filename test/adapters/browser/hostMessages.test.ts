import { describe, expect, it } from 'vitest';
import { refOf } from '../../../src/adapters/browser/dynamicsHost';
import { readPageMessage, readPanelMessage } from '../../../src/adapters/browser/hostMessages';

const REF = { entity: 'Opportunity', id: '006Fd0000000001IAA' };

describe('what a page may tell the panel', () => {
  it.each([
    { type: 'context', ref: REF, theme: 'light' },
    { type: 'context', ref: null, theme: 'highContrast' },
    { type: 'recordChanged', ref: REF },
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
  ])('%s is ignored', (_, message) => {
    expect(readPageMessage(message)).toBeNull();
  });
});

describe('what the panel may tell a page', () => {
  it('keeps only what belongs to a message', () => {
    expect(readPanelMessage({ type: 'saved', ref: REF, more: 'x' })).toEqual({ type: 'saved', ref: REF });
    expect(readPanelMessage({ type: 'ready', ref: REF })).toEqual({ type: 'ready' });
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
