import { describe, expect, it } from 'vitest';
import { readArguments } from '../../addin/demo/readArguments';

describe('the command line of the demo', () => {
  it('shows the generated company of today by default', () => {
    expect(readArguments([])).toEqual({ port: 4100, dataDir: null, now: null, built: false, untouched: false });
  });

  it('takes a folder, a day, a port and an untouched CRM', () => {
    const dir = import.meta.dirname;
    expect(readArguments(['--data', dir, '--now', '2017-12-31', '--port', '0', '--untouched'])).toEqual({
      port: 0,
      dataDir: dir,
      now: '2017-12-31',
      built: false,
      untouched: true,
    });
  });

  it.each([
    ['a port that is a word', ['--port', 'abc'], '"abc" is not a port'],
    ['a port that is nothing', ['--port='], '"" is not a port'],
    ['a port that is too high', ['--port', '70000'], '"70000" is not a port'],
    ['a folder that is not there', ['--data', 'no/such/folder'], 'There is no folder "no/such/folder"'],
    ['a folder that is a file', ['--data', import.meta.filename], '--data takes a folder'],
    ['a date that is none', ['--now', 'soon'], '"soon" is not a date'],
    ['an option that does not exist', ['--prot', '1'], 'Use: npm start -- [--port 4100]'],
    ['a word too many', ['exports'], 'Use: npm start -- [--port 4100]'],
  ])('says what is wrong with %s', (_, argv, message) => {
    expect(() => readArguments(argv)).toThrow(message);
  });
});
