import { readFile, stat } from 'node:fs/promises';
import { storeProgramme } from '../../src/flows/publish/storeProgramme';
import { parseProgramme } from '../../src/programme/parseProgramme';
import { EXIT } from './failure';
import { nodeClock } from './nodeClock';
import { openProgrammes } from './openPort';
import type { Process } from './process';
import { programmeLines } from './programmeLines';
import type { Arguments } from './readArguments';
import { UsageError } from './usage';

/** `--programme FILE`: checks the document before anybody signs in, then stores it as its owner. */
export async function runProgramme(
  { crm, url, dryRun }: Arguments,
  file: string,
  { env, out, fetch, signal }: Pick<Process, 'env' | 'out' | 'fetch' | 'signal'>,
): Promise<number> {
  const found = await stat(file).catch(() => null);
  if (found === null) throw new UsageError(`${file} is not there.`, 'thing');
  if (!found.isFile()) throw new UsageError(`${file} is no file.`, 'thing');
  const text = await readFile(file, 'utf8');
  parseProgramme(text);
  const clock = nodeClock(null);
  const port = await openProgrammes({ crm, url, env, fetch, clock, trueClock: clock });
  const report = await storeProgramme({ port, text, dryRun, ...(signal ? { signal } : {}) });
  for (const line of programmeLines(report, dryRun, port.productName)) out.write(`${line}\n`);
  return EXIT.done;
}
