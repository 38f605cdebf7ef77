/** One fault that a check found: the file (from the package's folder) and what is wrong, in words that name the cure. */
export interface Finding {
  readonly file: string;
  readonly message: string;
}

/** The files of a package: path from its folder, with `/`, to the bytes. Copies with one file changed are cheap. */
export type PackageFiles = ReadonlyMap<string, Buffer>;
