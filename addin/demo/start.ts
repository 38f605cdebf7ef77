/**
 * `npm start`: a local CRM with a generated company, in the look of Salesforce and of Dynamics 365.
 * `npm start -- --data DIR --now 2017-12-31 --port 4100` shows a Salesforce data export instead; `--untouched` is a CRM in which nothing
 * is installed yet, to follow the install guides in.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildChanged } from '../buildChanged';
import { PART_NAMES } from '../parts';
import { createDemo } from './createDemo';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    now: { type: 'string' },
    port: { type: 'string', default: '4100' },
    built: { type: 'boolean', default: false },
    untouched: { type: 'boolean', default: false },
  },
});

const dist = resolve(import.meta.dirname, '../../dist');
try {
  console.log(values.data ? `Loading ${values.data} …` : 'Seeding a company …');
  const ready = values.built && PART_NAMES.every((part) => existsSync(resolve(dist, part)));
  const built = ready ? null : buildChanged();
  const demo = await createDemo({
    port: Number(values.port),
    dataDir: values.data ?? null,
    now: values.now ?? null,
    dist,
    built,
    untouched: values.untouched,
    published: !values.untouched && values.data === undefined,
  });
  console.log(`Open ${demo.start} and sign in as anybody; the password is "sandbox".`);
  if (values.untouched)
    console.log(
      `Nothing is installed. Sign in as admin@foothold.test, then open ${demo.lightning}/setup/ or ${demo.dynamics}/setup/?crm=dynamics`,
    );
  // In the background: the panel needs none of them, and the pages are there at once.
  demo.published.then(
    () => console.log('Figures of this night and of 30 generated weeks are published.'),
    (error: unknown) => console.error(`Figures could not be published: ${error instanceof Error ? error.message : error}`),
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
