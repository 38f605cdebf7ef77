import { readFile, stat } from 'node:fs/promises';
import { storeProgramme } from '../../src/flows/publish/storeProgramme';
import { parseProgramme } from '../../src/programme/parseProgramme';
import { ProgrammeError } from '../../src/programme/problem';
import { EXIT } from './failure';
import { jsonFault } from './jsonFault';
import { locateProblems } from './locateProblems';
import { nodeClock } from './nodeClock';
import { openProgrammes } from './openPort';
import type { Process } from './process';
import { programmeLines } from './programmeLines';
import type { Arguments } from './readArguments';
import { UsageError } from './usage';

/** @throws ProgrammeError with each fault and its line and column; of a text that is no JSON, with the first. */
function check(text: string): void {
  try {
    parseProgramme(text);
  } catch (error) {
    if (!(error instanceof ProgrammeError)) throw error;
    const { kind, problems, more } = error;
    const fault = kind === 'damaged' ? jsonFault(text) : null;
    if (kind === 'damaged' && fault === null) throw error;
    const told = fault && [{ path: `line ${fault.line}, column ${fault.column}`, message: fault.message }];
    throw new ProgrammeError(kind, told ?? locateProblems(text, problems), more);
  }
}

/** `--programme FILE`: checks the document before anybody signs in, then stores it as its owner. */
export async function runProgramme(
  { crm, url, dryRun }: Arguments,
  file: string,
  { env, out, fetch, signal }: Pick<Process, 'env' | 'out' | 'fetch' | 'signal'>,
): Promise<number> {
  const found = await stat(file).catch(() => null);
  if (found === null) throw new UsageError(`${file} is not there.`, 'thing');
  if (!found.isFile()) throw new UsageError(`${file} is no file.`, 'thing');
  // Some editors begin a file with a mark of its encoding, which is no part of the document.
  const text = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '');
  check(text);
  const clock = nodeClock(null);
  const port = await openProgrammes({ crm, url, env, fetch, clock, trueClock: clock });
  const report = await storeProgramme({ port, text, dryRun, ...(signal ? { signal } : {}) });
  for (const line of programmeLines(report, dryRun, port.productName)) out.write(`${line}\n`);
  return EXIT.done;
}
