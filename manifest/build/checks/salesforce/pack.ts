import type { Finding, PackageFiles } from '../finding';
import { type Kind, kindOf } from '../kinds';
import { parseXml, type XmlElement } from '../xml';

/** A file of metadata that could be read. `name`: its API name, a field's with its object's, as in `Response__c.Key__c`. */
export interface Part {
  readonly file: string;
  readonly kind: Kind;
  readonly type: string;
  readonly name: string;
  readonly root: XmlElement;
}

/** The Salesforce package as the checks read it. Files that are not well formed have no part: check `wellFormed` names them. */
export interface Pack {
  readonly files: PackageFiles;
  readonly parts: readonly Part[];
  readonly project: Project;
}

/** What the checks need of `sfdx-project.json`; blank where it cannot be read (check `project` says why). */
export interface Project {
  readonly namespace: string;
  readonly apiVersion: string;
}

/** The folder in which the metadata stands. */
export const SOURCE = 'force-app/main/default/';

function readProject(files: PackageFiles): Project {
  try {
    const project = JSON.parse(files.get('sfdx-project.json')?.toString('utf8') ?? '{}') as Record<string, unknown>;
    return { namespace: String(project.namespace ?? ''), apiVersion: String(project.sourceApiVersion ?? '') };
  } catch {
    return { namespace: '', apiVersion: '' };
  }
}

/** A file is read once, whatever copies of the package it stands in: the bytes of a file never change. */
const read = new WeakMap<Buffer, XmlElement | Error>();

/** The XML of a file, or why it is none. */
export function xmlOf(bytes: Buffer): XmlElement | Error {
  const found = read.get(bytes) ?? parse(bytes);
  read.set(bytes, found);
  return found;
}

function parse(bytes: Buffer): XmlElement | Error {
  const text = bytes.toString('utf8');
  if (!Buffer.from(text, 'utf8').equals(bytes)) return new Error('it is not UTF-8');
  try {
    return parseXml(text);
  } catch (cause) {
    return cause instanceof Error ? cause : new Error(String(cause));
  }
}

function readPart(file: string, bytes: Buffer): Part[] {
  const kind = kindOf(file);
  if (!kind?.type) return [];
  const root = xmlOf(bytes);
  if (root instanceof Error) return [];
  const path = kind.pattern.exec(file)?.[1] ?? '';
  return [{ file, kind, type: kind.type, name: path.replace(/\/\w+\//, '.'), root }];
}

/** Reads the files of a package; nothing that is wrong with them stops it. */
export function toPack(files: PackageFiles): Pack {
  return { files, parts: [...files].flatMap(([file, bytes]) => readPart(file, bytes)), project: readProject(files) };
}

/** The parts of one metadata type. @example partsOf(pack, 'CustomField') */
export function partsOf(pack: Pack, type: string): Part[] {
  return pack.parts.filter((part) => part.type === type);
}

/** The names of the parts of one metadata type. */
export function namesOf(pack: Pack, type: string): ReadonlySet<string> {
  return new Set(partsOf(pack, type).map((part) => part.name));
}

/** The text of a file, or an empty one where there is none. */
export function textOf(pack: Pack, file: string): string {
  return pack.files.get(file)?.toString('utf8') ?? '';
}

/** The paths of a kind, with the name that its pattern holds. */
export function filesOf(pack: Pack, kindName: string): { readonly file: string; readonly name: string }[] {
  return [...pack.files.keys()].flatMap((file) => {
    const kind = kindOf(file);
    return kind?.name === kindName ? [{ file, name: kind.pattern.exec(file)?.[1] ?? '' }] : [];
  });
}

/** A check of the package: what is wrong, file by file; nothing where all is well. */
export type PackCheck = (pack: Pack) => readonly Finding[] | Promise<readonly Finding[]>;
