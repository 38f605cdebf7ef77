import { filesOf, type Pack, SOURCE, textOf } from '../pack';

/** The files of one Lightning component, by kind. */
export interface Bundle {
  readonly name: string;
  /** Its folder, with the last `/`. */
  readonly folder: string;
  readonly scripts: readonly string[];
  readonly templates: readonly string[];
  readonly styles: readonly string[];
}

/** The Lightning components of the package. */
export function bundlesOf(pack: Pack): Bundle[] {
  const of = (kind: string): { file: string; name: string }[] => filesOf(pack, kind);
  const kinds = ['component script', 'component template', 'component style', 'component description'];
  const names = new Set(kinds.flatMap(of).map(({ name }) => name));
  return [...names].map((name) => {
    const own = (kind: string): string[] => of(kind).flatMap((one) => (one.name === name ? [one.file] : []));
    const folder = `${SOURCE}lwc/${name}/`;
    return { name, folder, scripts: own(kinds[0] ?? ''), templates: own(kinds[1] ?? ''), styles: own(kinds[2] ?? '') };
  });
}

/** The component's main script. */
export function mainScript(pack: Pack, bundle: Bundle): string {
  return textOf(pack, `${bundle.folder}${bundle.name}.js`);
}

/** A script or style without its comments; literals stay. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`\\])\/\/[^\n]*/g, (comment) => comment.replace(/[^\n]/g, ' '));
}
