import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appSourceFiles } from '../../dynamics/appSource';
import { SOURCES } from '../../dynamics/parts';
import { solutionFiles } from '../../dynamics/solutionFiles';
import { zip } from '../../dynamics/zip';
import { deployerPackage, offer } from './appSourceChecks';
import type { DynamicsCheck, DynamicsFiles } from './check';
import { columns, optionSets, relationships } from './columnChecks';
import { formScript, REGISTRATION } from './formScriptCheck';
import { ids } from './idChecks';
import { rootComponents, solutionManifest } from './manifestChecks';
import { navigation } from './navigationChecks';
import { powerAppsChecker } from './powerAppsCheck';
import { roles } from './roleChecks';
import { schema } from './schemaCheck';
import { shape } from './shapeCheck';
import { keys, tables } from './tableChecks';
import { views } from './viewChecks';
import { addresses, content, webResources } from './webResourceChecks';
import { contentTypes, resourceFiles, wellFormed, zipShape } from './zipChecks';

/** All checks of the Dynamics package; none needs an environment. */
export const dynamicsChecks: readonly DynamicsCheck[] = [
  zipShape,
  wellFormed,
  contentTypes,
  resourceFiles,
  solutionManifest,
  rootComponents,
  tables,
  keys,
  columns,
  optionSets,
  relationships,
  views,
  roles,
  webResources,
  addresses,
  content,
  ids,
  navigation,
  formScript,
  schema,
  shape,
  powerAppsChecker,
  offer,
  deployerPackage,
];

/**
 * What the checks read: the files of the managed solution, the form's registration, and the marketplace package.
 * @param built web resources by name, `bundledWebResources('dist')`
 * @example const faults = await dynamicsChecks[0]?.run(dynamicsFiles(bundledWebResources('dist')));
 */
export function dynamicsFiles(built: ReadonlyMap<string, Uint8Array>): DynamicsFiles {
  const solution = solutionFiles({ managed: true, webResources: built });
  return new Map([
    ...solution,
    [REGISTRATION, new Uint8Array(readFileSync(join(SOURCES, REGISTRATION)))],
    ...[...appSourceFiles(zip(solution))].map(([path, bytes]) => [`appsource/${path}`, bytes] as const),
  ]);
}
