import { describe, expect, it } from 'vitest';
import { jsonFault } from '../../../addin/publisher/jsonFault';
import { locateProblems } from '../../../addin/publisher/locateProblems';

const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('where a text stops being JSON', () => {
  it.each([
    ['a comma before the end', '{\n "gate": 10,\n}', 3, 1, 'the comma before this is one too many'],
    ['two commas', '{"gate": 10,, "a": 1}', 1, 13, 'the comma before this is one too many'],
    ['no comma', '{\n "gate": 10\n "a": 1\n}', 3, 2, 'a comma or } is missing'],
    ['no comma in a list', '[1 2]', 1, 4, 'a comma or ] is missing'],
    ['a name without quotes', '{gate: 10}', 1, 2, 'a name in "quotes" is missing'],
    ['single quotes', "{'gate': 10}", 1, 2, 'a name in "quotes" is missing'],
    ['no colon', '{"gate" 10}', 1, 9, 'a colon is missing'],
    ['no value', '{"gate": }', 1, 10, expect.stringMatching(/^a value is missing/)],
    ['quotes that go on', '{"owner": "Bea\n"}', 1, 11, expect.stringMatching(/^the quotes do not end/)],
    ['a remark', '{} // mine', 1, 4, 'nothing may follow the end'],
    ['half of it', '{"rules": [{"id": "a"}', 1, 23, 'it ends too early'],
    ['nothing', '', 1, 1, 'it ends too early'],
  ])('%s', (_, text, line, column, message) => {
    expect(isJson(text)).toBe(false);
    expect(jsonFault(text)).toEqual({ line, column, message });
  });

  it.each(['{}', ' [1, -2.5e+3, "a\\u00e9\\n", null, {"a": [true, {}]}] \n', '"👩‍👩‍👧"', '[]', '0'])(
    'finds nothing in %j',
    (text) => {
      expect(isJson(text)).toBe(true);
      expect(jsonFault(text)).toBeNull();
    },
  );

  it('ends, also with what nobody writes by hand', () => {
    expect(jsonFault('['.repeat(200_000))).toBeNull();
    expect(jsonFault(`["${'a'.repeat(1_000_000)}"]`)).toBeNull();
  });
});

describe('where the faults of a document stand', () => {
  const text =
    '{\r\n  "gate": 10,\r\n  "phases": { "Needs. Analysis": "x", "A\\u00e9": [1,\r\n    {"b": 2}] },\r\n  "gate": 11 }';
  it.each([
    ['an entry at its name', 'phases', 'phases (line 3, column 3)'],
    ['of one that stands there twice the last, which counts', 'gate', 'gate (line 5, column 3)'],
    ['a name with a dot', 'phases.Needs. Analysis', 'phases.Needs. Analysis (line 3, column 15)'],
    ['a name that is written with a backslash, and a place in its list', 'phases.Aé[1].b', 'phases.Aé[1].b (line 4, column 6)'],
    ['what is missing, where its group begins', 'phases.Aé[1].c.d[3]', 'phases.Aé[1].c.d[3] (line 4, column 5)'],
    ['the whole', '', 'line 1, column 1'],
    ['what is nowhere', 'nothing', 'nothing (line 1, column 1)'],
  ])('%s', (_, path, told) => {
    expect(locateProblems(text, [{ path, message: 'x' }])).toEqual([{ path: told, message: 'x' }]);
  });

  it('are told in the order of the file, and of what nobody writes by hand without an end', () => {
    const both = ['gate', 'phases'].map((path) => ({ path, message: 'x' }));
    expect(locateProblems(text, both).map(({ path }) => path.split(' ')[0])).toEqual(['phases', 'gate']);
    const deep = `{"a": ${'['.repeat(100_000)}${']'.repeat(100_000)}, "b": 1}`;
    expect(locateProblems(deep, [{ path: 'a', message: 'x' }])[0]?.path).toBe('a (line 1, column 2)');
  });
});
