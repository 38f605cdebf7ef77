import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bar, createProgressLine } from '../../addin/publisher/progressLine';
import { readArguments } from '../../addin/publisher/readArguments';

const AT = ['--crm', 'salesforce', '--url', 'https://acme.my.salesforce.com/lightning'];
const PEM = '-----BEGIN PRIVATE KEY-----';
const JWT = `${'eyJhbGciOiJSUzI1NiJ9'}.${'eyJpc3MiOiJ4In0'}.c2ln`;

describe('the arguments', () => {
  it.each([
    [[], { kind: 'publish', onlyIfAsked: false }],
    [['--dry-run'], { kind: 'publish' }],
    [['--if-asked'], { kind: 'publish', onlyIfAsked: true }],
    [['--digest'], { kind: 'digest', format: 'html' }],
    [['--digest', '--format', 'text', '--dry-run'], { kind: 'digest', format: 'text' }],
    [['--programme', 'own.json', '--dry-run'], { kind: 'programme', file: 'own.json' }],
    [['--shard', '1/4', '--out', 'one.ndjson'], { kind: 'shard', shard: { index: 1, of: 4 }, out: 'one.ndjson' }],
    [['--merge', 'a', 'b', 'c'], { kind: 'merge', files: ['a', 'b', 'c'] }],
    [['--merge', 'a', '--merge', 'b'], { kind: 'merge', files: ['a', 'b'] }],
  ])('%j', (more, task) => {
    expect(readArguments([...AT, ...more])).toMatchObject({ crm: 'salesforce', url: 'https://acme.my.salesforce.com', task });
  });

  it.each([
    ['no CRM', ['--url', 'https://a.example']],
    ['another CRM', ['--crm', 'sap', '--url', 'https://a.example']],
    ['no address', ['--crm', 'dynamics']],
    ['an address without encryption', ['--crm', 'dynamics', '--url', 'http://a.example']],
    ['a name and password in the address', ['--crm', 'dynamics', '--url', 'https://u:p@a.example']],
    ['a day that is none', [...AT, '--now', '2026-02-30']],
    ['a part beyond the last', [...AT, '--shard', '4/4', '--out', 'f']],
    ['a part without a file', [...AT, '--shard', '0/4']],
    ['parts and merging at once', [...AT, '--shard', '0/4', '--out', 'f', '--merge', 'g']],
    ['a programme and a day at once', [...AT, '--programme', 'f', '--now', '2026-11-22']],
    ['a digest and a part at once', [...AT, '--digest', '--shard', '0/4', '--out', 'f']],
    ['a digest in another form', [...AT, '--digest', '--format', 'pdf']],
    ['a form without a digest', [...AT, '--format', 'text']],
    ['only if asked, and a part', [...AT, '--if-asked', '--shard', '0/4', '--out', 'f']],
    ['only if asked, and a digest', [...AT, '--if-asked', '--digest']],
    ['a part that writes nothing', [...AT, '--dry-run', '--shard', '0/4', '--out', 'f']],
    ['an unknown option', [...AT, '--force']],
    ['a stray word', [...AT, 'now']],
  ])('%s is refused', (_, argv) => expect(() => readArguments(argv)).toThrow(expect.objectContaining({ name: 'UsageError' })));

  it.each([
    ['an unknown option', ['--force'], "Unknown option '--force'"],
    ['one stray word', ['now'], '1 argument belongs to no option: only --merge takes several'],
    ['stray words', ['now', 'or', 'never'], '3 arguments belong to no option: only --merge takes several'],
  ])('%s is told in one plain sentence', (_, more, message) => {
    expect(() => readArguments([...AT, ...more])).toThrow(expect.objectContaining({ message }));
  });

  /** The calls of a file, as they would be run. */
  function callsIn(file: string) {
    const text = readFileSync(`addin/publisher/${file}`, 'utf8').replace(/\n\s+--/g, ' --');
    const values = { FOOTHOLD_URL: 'https://acme.my.salesforce.com', JOB_COMPLETION_INDEX: '3' };
    const calls = [...text.matchAll(/npm run --silent publisher -- ([^;\n]+)/g)].map(([, line = '']) =>
      line
        .replace(/\$(\w+)/g, (_, name) => values[name as keyof typeof values] ?? '')
        .replaceAll('"', '')
        .split(' '),
    );
    return { text, tasks: calls.map((argv) => readArguments(argv).task) };
  }

  it('the Job example calls it in ways that it takes', () => {
    const { text, tasks } = callsIn('kubernetes-job.yaml');
    expect(tasks).toEqual([
      { kind: 'shard', shard: { index: 3, of: 4 }, out: '/parts/3.ndjson' },
      { kind: 'merge', files: ['/parts/*.ndjson'] },
    ]);
    expect(text).toContain('completions: 4');
  });

  it.each([
    ['kubernetes-cronjobs.yaml', ['schedule: "30 2 * * *"', 'schedule: "0 7 * * 1-5"']],
    ['README.md', ['\n30 2 * * *   cd', '\n0  7 * * 1-5 cd']],
  ])('%s schedules the night’s figures, and the digest on the mornings after', (file, schedules) => {
    const { text, tasks } = callsIn(file);
    expect(tasks).toEqual([
      { kind: 'publish', onlyIfAsked: false },
      { kind: 'digest', format: 'html' },
    ]);
    for (const schedule of schedules) expect(text).toContain(schedule);
  });

  it('an address on this machine may be without encryption: the local CRM', () => {
    expect(readArguments(['--crm', 'dynamics', '--url', 'http://127.0.0.1:4100']).url).toBe('http://127.0.0.1:4100');
  });

  it.each([
    ['--client-secret', ['--client-secret', 'hunter2hunter2']],
    ['--client-secret', ['--client-secret=hunter2hunter2']],
    ['--token', ['--token', 'hunter2hunter2']],
    ['--private-key', ['--private-key', PEM]],
    ['--week', ['--week', JWT]],
    ['--out', ['--out', '00D1x0000004Cx9!AQcAQhunter2hunter2']],
    ['argument 5', [PEM]],
  ])('a secret in %s is refused by its name, and not repeated', (name, more) => {
    const message = (() => {
      try {
        readArguments([...AT, ...more]);
        return '';
      } catch (error) {
        return error instanceof Error ? error.message : '';
      }
    })();
    expect(message).toContain(`${name} looks like a secret`);
    expect(message).toContain('environment');
    expect(message).not.toMatch(/hunter2|BEGIN|eyJ/);
  });
});

describe('progress', () => {
  const lines = (isTTY: boolean) => {
    const written: string[] = [];
    const line = createProgressLine({ isTTY, write: (text) => written.push(text) });
    for (let done = 0; done <= 100; done += 1) line.show({ what: 'owners', done, total: 100 });
    line.end();
    return written;
  };

  it('is one line drawn again on a terminal', () => {
    const written = lines(true);
    expect(written).toHaveLength(102);
    expect(written.slice(0, -1).every((text) => text.startsWith('\r'))).toBe(true);
    expect(written.at(-1)).toBe('\n');
  });

  it('is a plain line a tenth elsewhere', () => {
    const written = lines(false);
    expect(written).toHaveLength(11);
    expect(written.join('')).not.toContain('\u001b');
  });

  it('says a count alone where the whole is not known', () => {
    expect(bar({ what: 'read', done: 7, total: null })).toBe('7 records read');
    expect(bar({ what: 'owners', done: 5, total: 10 })).toBe(`${'#'.repeat(12)}${'.'.repeat(12)} 5 of 10 people scored`);
  });
});
