import { describe, expect, it } from 'vitest';
import { jsonFault } from '../../../addin/publisher/jsonFault';

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
