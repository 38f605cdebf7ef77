/** Why an export was refused: which file, which line (from 1, the header's), and what is wrong with it. Nothing was loaded. */
export class ExportError extends Error {
  override readonly name = 'ExportError';

  constructor(
    readonly file: string,
    /** `null` where the fault is not in one line: a missing file, one that is not text. */
    readonly line: number | null,
    readonly reason: string,
  ) {
    super(line === null ? `${file}: ${reason}` : `${file}, line ${line}: ${reason}`);
  }
}
