/**
 * `npm run publisher`: scores everybody of an organisation and publishes snapshots, sheets and boards, as its privacy mode allows.
 * What it takes and where secrets go: README.md beside this file.
 */
import { runPublisher } from './runPublisher';

const stop = new AbortController();
// A scheduler that stops the job gets a run that is written down as stopped; the next one repeats it.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());

process.exitCode = await runPublisher({
  argv: process.argv.slice(2),
  env: process.env,
  out: process.stdout,
  err: process.stderr,
  fetch,
  signal: stop.signal,
});
