/**
 * `npm start`: a local CRM with a generated company, in the look of Salesforce and of Dynamics 365.
 * `npm start -- --data DIR --now 2017-12-31 --port 4100` shows a Salesforce data export instead; `--untouched` is a CRM in which nothing
 * is installed yet, to follow the install guides in.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { tellLoaded } from '../../test/sandbox/seed/export/tellLoaded';
import { buildChanged } from '../buildChanged';
import { PART_NAMES } from '../parts';
import { createDemo } from './createDemo';
import { readArguments } from './readArguments';

const dist = resolve(import.meta.dirname, '../../dist');
try {
  const { port, dataDir, now, built, untouched } = readArguments(process.argv.slice(2));
  console.log(dataDir ? `Loading ${dataDir} …` : 'Seeding a company …');
  const ready = built && PART_NAMES.every((part) => existsSync(resolve(dist, part)));
  const published = !untouched && dataDir === null;
  const demo = await createDemo({ port, dataDir, now, dist, built: ready ? null : buildChanged(), untouched, published });
  if (demo.sandbox.loaded) console.log(tellLoaded(demo.sandbox.loaded).join('\n'));
  console.log(`Open ${demo.start} and sign in as anybody; the password is "sandbox".`);
  if (untouched)
    console.log(
      `Nothing is installed. Sign in as admin@foothold.test, then open ${demo.lightning}/setup/ or ${demo.dynamics}/setup/?crm=dynamics`,
    );
  else if (!published)
    console.log('No weekly figures are published. Sign in as admin@foothold.test and choose Publish now under Team adoption.');
  // In the background: the panel needs none of them, and the pages are there at once.
  if (published)
    demo.published.then(
      () => console.log('Figures of this night and of 30 generated weeks are published.'),
      (error: unknown) => console.error(`Figures could not be published: ${error instanceof Error ? error.message : error}`),
    );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
