import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPageMessage, readPanelMessage } from '../../src/adapters/browser/hostMessages';

const COMPONENT = resolve(import.meta.dirname, '../../manifest/salesforce/force-app/main/default/lwc/footholdPanel');
const shipped = (await import(`${COMPONENT}/panelMessages.js`)) as {
  readPanelMessage(data: unknown): unknown;
  refOf(objectApiName: string | undefined, recordId: string | undefined): object | null;
};
const ID = '006000000000001AAA';
const ref = { entity: 'Opportunity', id: ID };

describe('the component and the panel speak the same language', () => {
  it.each([
    ['ready', { type: 'ready' }],
    ['a session that ended', { type: 'sessionEnded' }],
    ['saved', { type: 'saved', ref }],
    ['open', { type: 'open', ref }],
    ['an area', { type: 'openArea', area: 'progress', at: 'fix' }],
    ['the beginning of an area', { type: 'openArea', area: 'team', at: '' }],
    ['an area that is none', { type: 'openArea', area: 'setup', at: '' }],
    ['an area without a place in it', { type: 'openArea', area: 'team' }],
    ['a place that leads elsewhere', { type: 'openArea', area: 'team', at: '../../x?y' }],
    ['saved without a record', { type: 'saved' }],
    ['an entity that is inherited, not listed', { type: 'open', ref: { entity: 'constructor', id: ID } }],
    ['an id with markup', { type: 'open', ref: { entity: 'Account', id: '<img src=x onerror=alert(1)>' } }],
    ['an id that is too short', { type: 'open', ref: { entity: 'Account', id: '006' } }],
    ['an unknown type', { type: 'navigate', ref }],
    ['a text', 'ready'],
    ['a number', 7],
    ['nothing', null],
    ['a list', [{ type: 'ready' }]],
    ['more than is asked', { type: 'ready', address: 'https://evil.example' }],
  ])('%s is read alike', (_, data) => {
    expect(shipped.readPanelMessage(data)).toEqual(readPanelMessage(data));
  });

  it.each(['Account', 'Contact', 'Lead', 'Opportunity', 'Case', 'Task', 'Event'])('the panel takes a record of %s', (object) => {
    const shown = shipped.refOf(object, ID);
    expect(readPageMessage({ type: 'context', ref: shown, theme: 'light' })).not.toBeNull();
    expect(readPageMessage({ type: 'recordChanged', ref: shown })).not.toBeNull();
  });

  it.each([
    ['an object that the panel does not know', 'Contract', ID],
    ['a name that every object inherits', 'toString', ID],
    ['no object', undefined, ID],
    ['no record', 'Account', undefined],
  ])('%s is no record', (_, object, id) => {
    expect(shipped.refOf(object, id)).toBeNull();
  });
});
