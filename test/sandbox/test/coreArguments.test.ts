import { describe, expect, it } from 'vitest';
import { readArguments } from '../server/readArguments';

describe('the command line of the local CRM', () => {
  it('has a port of its own and no data or date by default', () => {
    expect(readArguments([])).toEqual({ port: 4100, dataDir: undefined, now: undefined });
  });

  it('takes a port, a folder and a date', () => {
    expect(readArguments(['--port', '0', '--data', import.meta.dirname, '--now=2017-12-31'])).toEqual({
      port: 0,
      dataDir: import.meta.dirname,
      now: '2017-12-31',
    });
  });

  it.each([
    ['a port that is a word', ['--port', 'abc'], '"abc" is not a port'],
    ['a port that is too high', ['--port', '70000'], '"70000" is not a port'],
    ['a folder that is not there', ['--data', 'no/such/folder'], 'There is no folder "no/such/folder"'],
    ['a file that is not there', ['--apps', 'no/such.json'], 'The file "no/such.json" does not exist'],
    ['a date that is none', ['--now', 'soon'], '"soon" is not a date'],
    ['an option that does not exist', ['--prot', '1'], '--port 4100'],
  ])('says what is wrong with %s', (_, argv, message) => {
    expect(() => readArguments(argv)).toThrow(message);
  });
});
