import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import type { Finding } from '../../finding';
import { checker } from '../../installCheckers';
import { kindOf } from '../../kinds';
import type { Pack } from '../pack';

interface Component {
  readonly name: string;
  readonly type: { readonly name: string };
  readonly xml?: string;
  walkContent(): string[];
}

/** What the check uses of `@salesforce/source-deploy-retrieve`, the library with which `sf project convert source` works. */
interface SourceDeployRetrieve {
  readonly ComponentSet: {
    fromSource(path: string): {
      getSourceComponents(): Iterable<Component> & { toArray(): Component[] };
    };
  };
  readonly MetadataConverter: new () => {
    convert(
      set: unknown,
      format: 'metadata',
      output: { type: 'directory'; outputDirectory: string },
    ): Promise<{ packagePath?: string }>;
  };
}

function messageOf(cause: unknown, folder: string): string {
  return (cause instanceof Error ? cause.message : String(cause)).replaceAll(`${folder}${sep}`, '');
}

/** Files that no component holds: the conversion leaves them out in silence. */
function leftOut(pack: Pack, folder: string, components: readonly Component[]): Finding[] {
  const held = components.flatMap((component) => [
    ...(component.xml ? [component.xml] : []),
    ...component.walkContent(),
    ...childrenOf(component),
  ]);
  const names = new Set(held.map((path) => relative(folder, path).split(sep).join('/')));
  return [...pack.files.keys()]
    .filter((file) => file.startsWith('force-app/') && kindOf(file)?.name !== 'component test' && !names.has(file))
    .map((file) => ({ file, message: 'belongs to no component: a deploy leaves it out in silence' }));
}

function childrenOf(component: Component): string[] {
  const { getChildren } = component as Component & { getChildren?: () => { readonly xml?: string }[] };
  return getChildren ? getChildren.call(component).flatMap(({ xml }) => (xml ? [xml] : [])) : [];
}

/**
 * Check `conversion`: source to metadata format, as a deploy and the making of a package version do it. Finds files without
 * their description, unknown types, and files that no component holds.
 */
export async function conversion(pack: Pack, folder: string): Promise<Finding[]> {
  // The library writes a log into the home folder and reports its use, unless it is told not to.
  process.env.SF_DISABLE_LOG_FILE = 'true';
  process.env.SF_DISABLE_TELEMETRY = 'true';
  const { ComponentSet, MetadataConverter } = checker<SourceDeployRetrieve>('@salesforce/source-deploy-retrieve');
  const output = mkdtempSync(join(tmpdir(), 'foothold-converted-'));
  try {
    const set = ComponentSet.fromSource(join(folder, 'force-app'));
    const components = set.getSourceComponents().toArray();
    const converted = await new MetadataConverter().convert(set, 'metadata', { type: 'directory', outputDirectory: output });
    if (!converted.packagePath) return [{ file: 'force-app', message: 'was not converted' }];
    return leftOut(pack, folder, components);
  } catch (cause) {
    return [{ file: 'force-app', message: messageOf(cause, folder) }];
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}
