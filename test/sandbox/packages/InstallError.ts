/** Why a package cannot be installed or removed: a sentence that names the part. */
export class InstallError extends Error {
  override readonly name = 'InstallError';
  constructor(
    message: string,
    /** Dataverse's code, where it has one of its own for the reason. */
    readonly code: string | null = null,
  ) {
    super(message);
  }
}
