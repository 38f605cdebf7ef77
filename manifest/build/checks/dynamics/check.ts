/** The files of the package: those of the solution zip by their path in it, and `form/…` and `appsource/…` beside them. */
export type DynamicsFiles = ReadonlyMap<string, Uint8Array>;

/** One named check. It answers what is wrong, in words that name the place; an empty list is a pass. */
export interface DynamicsCheck {
  readonly name: string;
  run(files: DynamicsFiles): Promise<readonly string[]>;
}

/** A check that reads the files at hand and waits for nothing. */
export function check(name: string, run: (files: DynamicsFiles) => readonly string[]): DynamicsCheck {
  return { name, run: async (files) => run(files) };
}

/** Values that stand more than once. */
export function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}
