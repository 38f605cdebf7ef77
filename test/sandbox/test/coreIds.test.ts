import { describe, expect, it } from 'vitest';
import { guidFromId, longId, normaliseGuid, normaliseId, sequentialId } from '../store/recordId';
import { orgStore } from './orgStore';
import { tinyCompany } from './tinyCompany';

describe('record ids', () => {
  it.each([
    ['letters of the recorded export', '001000ys6k4bBez', 'AAE'],
    ['no capitals', '006000000000001', 'AAA'],
    ['all capitals in one group', 'ABCDEabcde12345', '5AA'],
    ['the last of a group', '0060E0000F0000Q', 'QQQ'],
  ])('%s: three check characters', (_, short, suffix) => {
    expect(longId(short)).toBe(short + suffix);
  });

  it.each([
    ['15 characters', '001000ys6k4bBez', '001000ys6k4bBezAAE'],
    ['18 characters', '001000ys6k4bBezAAE', '001000ys6k4bBezAAE'],
    ['a suffix in small letters', '001000ys6k4bBezaae', '001000ys6k4bBezAAE'],
    ['a suffix that does not fit', '001000ys6k4bBezAAA', null],
    ['16 characters', '001000ys6k4bBezA', null],
    ['a path', '../001000ys6k4bB', null],
    ['nothing', '', null],
  ])('reads %s', (_, text, expected) => {
    expect(normaliseId(text)).toBe(expected);
  });

  it('counts on past the digits', () => {
    expect(sequentialId('006', 62).slice(0, 15)).toBe('006000000000010');
    expect(sequentialId('006', 1)).toBe('006000000000001AAA');
  });

  it('derives the same GUID in every run, of the name-based kind', () => {
    const guid = guidFromId('001000ys6k4bBezAAE');
    expect(guid).toBe(guidFromId('001000ys6k4bBezAAE'));
    expect(guid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(guid).not.toBe(guidFromId('001000ys6k4bBeZAAU'));
  });

  it('takes a GUID in braces and capitals', () => {
    expect(normaliseGuid('{D3167BA6-BC4B-5ACD-AD99-64E104694EF1}')).toBe('d3167ba6-bc4b-5acd-ad99-64e104694ef1');
    expect(normaliseGuid('d3167ba6')).toBeNull();
  });
});

describe('ids of kept rows', () => {
  const store = orgStore({ now: '2026-11-22T10:00:00Z' });
  const tiny = tinyCompany(store);
  store.bulkInsert('account', [
    { id: longId('001000000000abC'), name: 'Small c' },
    { id: longId('001000000000abc'), name: 'Capital C' },
  ]);

  it('tells apart ids that differ by case only', () => {
    const ids = ['001000000000abC', '001000000000abc'].map((id) => store.idOf(id));
    expect(new Set(ids).size).toBe(2);
    expect(ids[0]).toBe(longId('001000000000abC'));
  });

  it('finds a row by id and by GUID in any form', () => {
    const id = tiny.accounts.acme;
    const guid = store.guidOf(id) ?? '';
    expect(store.idOf(id.slice(0, 15))).toBe(id);
    expect(store.idOf(`{${guid.toUpperCase()}}`)).toBe(id);
    expect(store.conceptOf(id)).toBe('account');
  });

  it.each(['', 'null', '001000000000zzz', '00000000-0000-0000-0000-000000000000', "x' OR 1=1 --"])(
    'has no row for %j',
    (text) => {
      expect(store.idOf(text)).toBeNull();
    },
  );

  it('gives GUIDs in SQL for references', () => {
    const row = store.get({
      text: `SELECT ${store.guidSql('o.account_id')} AS account FROM opportunities o WHERE o.id = ?`,
      params: [tiny.deals.adaOpen],
    });
    expect(row?.account).toBe(store.guidOf(tiny.accounts.acme));
  });
});
