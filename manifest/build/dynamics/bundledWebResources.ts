import { join } from 'node:path';
import { AREAS } from '../areas';
import { PREFIX } from './names';
import { filesBelow } from './parts';

/**
 * The built files below `dist/dynamics` as web resources: each area's bundle and the form script. Names are fixed, because
 * pages and forms address web resources by name.
 * @throws Error naming what was not built
 */
export function bundledWebResources(dist: string): ReadonlyMap<string, Uint8Array> {
  const folders = [...AREAS.map(({ name }) => name), 'form'];
  const found = folders.map((folder) => ({ folder, files: filesBelow(join(dist, 'dynamics', folder)) }));
  const missing = found.filter(({ files }) => files.size === 0).map(({ folder }) => `dynamics/${folder}`);
  if (missing.length > 0) throw new Error(`Not built: ${missing.join(', ')}. Run npm run build.`);
  return new Map(
    found.flatMap(({ folder, files }) => [...files].map(([path, bytes]) => [`${PREFIX}_/${folder}/${path}`, bytes] as const)),
  );
}
