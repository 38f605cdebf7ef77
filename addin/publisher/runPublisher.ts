import { setMaxListeners } from 'node:events';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { type PublishInput, publish } from '../../src/flows/publish/publish';
import { mergeLines, shardLines } from '../../src/flows/publish/shards';
import type { PublishPort } from '../../src/ports/publish';
import { isThrowAway } from '../../src/scoring/rubbish/domains/isThrowAway';
import { EXIT, failureLines, type Stage, toFailure } from './failure';
import { nodeClock } from './nodeClock';
import { openPort } from './openPort';
import type { Process } from './process';
import { createProgressLine } from './progressLine';
import { type Arguments, readArguments } from './readArguments';
import { reportLines } from './reportLines';
import { runDigest } from './runDigest';
import { runProgramme } from './runProgramme';
import { checkPlace, openShard, writeShard } from './shardFile';
import { USAGE, UsageError } from './usage';
import { workFolder } from './workFolder';

/** Is there a request? */
async function isAsked(port: PublishPort, signal?: AbortSignal): Promise<boolean> {
  for await (const _request of port.requests(signal)) return true;
  return false;
}

const BEGINS: Readonly<Record<Arguments['task']['kind'], Stage>> = {
  publish: 'publishing',
  merge: 'publishing',
  shard: 'nothing',
  digest: 'sending',
  programme: 'storing',
};

/** @param reached Is told once something may be written: what is said of a failure depends on it. */
async function run(asked: Arguments, process: Process, reached: (stage: Stage) => void): Promise<number> {
  const { crm, url, now, week, dryRun, task } = asked;
  const { env, out, fetch, signal, pollMs } = process;
  if (task.kind === 'programme') {
    reached('storing');
    return runProgramme(asked, task.file, process);
  }
  if (task.kind === 'shard') await checkPlace(task.out);
  // Temporary files hold people's records: a folder that nobody else may open, deleted in any case.
  const folder = await workFolder(tmpdir(), Date.now());
  const progress = createProgressLine(out);
  const say = (line: string) => void out.write(`${line}\n`);
  try {
    // Files are looked at before anybody signs in.
    const files = task.kind === 'merge' ? await Promise.all(task.files.map(openShard)) : [];
    const clock = nodeClock(now);
    const trueClock = nodeClock(null);
    const port = await openPort({ crm, url, env, fetch, clock, trueClock, folder, pollMs });
    if (!dryRun) reached(BEGINS[task.kind]);
    const input = { port, clock, trueClock, week, isThrowAway, onProgress: progress.show, ...(signal ? { signal } : {}) };
    if (task.kind === 'digest') {
      const { lines, exitCode } = await runDigest({
        port,
        clock,
        trueClock,
        week,
        dryRun,
        format: task.format,
        onProgress: progress.show,
        signal,
      });
      progress.end();
      for (const line of lines) say(line);
      return exitCode;
    }
    if (task.kind === 'shard') {
      const count = await writeShard(task.out, shardLines({ ...input, shard: task.shard }));
      progress.end();
      say(
        `${count} ${count === 1 ? 'person' : 'people'} in part ${task.shard.index} of ${task.shard.of}. Nothing was written into ${port.productName}.`,
      );
      return EXIT.done;
    }
    if (task.kind === 'publish' && task.onlyIfAsked && !(await isAsked(port, signal))) {
      say('Nobody asked for figures.');
      return EXIT.done;
    }
    const merged: PublishInput['lines'] = (verified, weeks) => mergeLines(files, verified, weeks);
    const report = await publish({ ...input, dryRun, ...(task.kind === 'merge' ? { lines: merged } : {}) });
    progress.end();
    for (const line of reportLines(report, dryRun)) say(line);
    return Object.values(report.rows).some(({ refused }) => refused > 0) ? EXIT.someRefused : EXIT.done;
  } finally {
    progress.end();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Runs the command to its end and gives the exit code. Never rejects. */
export async function runPublisher(process: Process): Promise<number> {
  const { argv, out, signal } = process;
  if (argv.includes('--help') || argv.includes('-h')) {
    out.write(`${USAGE}\n`);
    return EXIT.done;
  }
  // As many calls as are made side by side listen to it: no leak.
  if (signal) setMaxListeners(0, signal);
  let stage: Stage = 'nothing';
  try {
    return await run(readArguments(argv), process, (reached) => {
      stage = reached;
    });
  } catch (error) {
    const failure = toFailure(error, stage);
    for (const line of failureLines(failure)) process.err.write(`${line}\n`);
    if (error instanceof UsageError && error.about === 'call') process.err.write(`\n${USAGE}\n`);
    return failure.exitCode;
  }
}
