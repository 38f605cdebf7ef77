import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { failureLines, type Stage, toFailure } from '../../../addin/publisher/failure';
import { UsageError } from '../../../addin/publisher/usage';
import { PublishRefused } from '../../../src/flows/publish/publishRefused';
import { CrmError } from '../../../src/model/crmError';

const network = new CrmError('network', 'a name of the network', { code: 'DROPPED', retryable: true });
const said = (error: unknown, stage?: Stage) => failureLines(toFailure(error, stage)).join('\n');

describe('what is said of a failure', () => {
  it.each([
    [undefined, /^Nothing was published\.\nThe CRM could not be reached\. \(DROPPED\)\n-> Compare the address/],
    ['publishing', /^The run was stopped; what is written stays/],
    ['sending', /^The run was stopped; nobody who has the digest gets it again/],
    ['storing', /^The programme was not stored/],
  ] as const)('names what became of it, at the stage %s', (stage, text) => expect(said(network, stage)).toMatch(text));

  it('a programme whose answer got lost is said neither to be stored nor not', () => {
    const lost = new CrmError('network', 'lost', { code: 'DROPPED', ambiguous: true });
    expect(said(lost, 'storing')).toMatch(/^Whether the programme was stored is not known\..+--dry-run/s);
  });

  it.each(['ABORTED', 'CANCELLED'])('who asked it to stop is not told of the network: %s', (code) => {
    const stopped = new CrmError('network', 'cancelled', { code });
    expect(toFailure(stopped, 'publishing')).toMatchObject({ why: 'It was asked to stop.', exitCode: 75 });
  });

  it('tells the moment at which another run ends as a person reads it', () => {
    const held = new PublishRefused('anotherRuns', ['2026-11-22T12:45:07.770Z']);
    expect(said(held)).toContain('Nothing was published.\nAnother run is at work. (until 2026-11-22 12:45 UTC)');
    expect(said(held, 'sending')).toContain('No digest was sent.');
  });

  it('names the file that cannot be read or written, and why', async () => {
    const folder: unknown = await readFile(tmpdir()).catch((reason: unknown) => reason);
    expect(said(folder)).toContain('cannot be read or written (EISDIR).');
    const missing: unknown = await readFile(`${tmpdir()}/not-there/x`).catch((reason: unknown) => reason);
    expect(said(missing)).toContain(`${tmpdir()}/not-there/x cannot be read or written (ENOENT).`);
  });

  it('a message of an unknown error is never repeated: it may quote a record', () => {
    expect(said(new TypeError('Nora Falk has no deal'))).not.toContain('Nora');
    expect(toFailure(new UsageError('--crm must be one of two')).exitCode).toBe(2);
  });
});
