/** How the publisher is called; shown by `--help`, and with every argument that is wrong. */
export const USAGE = `npm run publisher -- --crm salesforce|dynamics --url https://…
  [--week 2026-11-16]      a day of the week to take as the running one
  [--now 2026-11-22]       another day than today
  [--dry-run]              says what it would write, and writes nothing
  [--if-asked]             publishes only where somebody asked for figures
  [--shard 0/4 --out FILE] scores one part of the people into a file
  [--merge FILE FILE …]    publishes what the parts hold
  [--digest]               sends the digest of the week before by the CRM's own mail; [--format text] as plain text
  [--programme FILE]       checks a programme and stores it as its next version, signed in as its owner
Who signs in stands in the environment:
  Salesforce    FOOTHOLD_CLIENT_ID, FOOTHOLD_USERNAME, FOOTHOLD_PRIVATE_KEY or FOOTHOLD_PRIVATE_KEY_FILE
  Dynamics 365  FOOTHOLD_TENANT, FOOTHOLD_CLIENT_ID, and FOOTHOLD_CLIENT_SECRET, or FOOTHOLD_PRIVATE_KEY(_FILE) with
                FOOTHOLD_CERTIFICATE(_FILE); FOOTHOLD_AUTHORITY for a national cloud
  --programme   the same in Salesforce, as the owner; in Dynamics 365 FOOTHOLD_ACCESS_TOKEN, a token of the owner
Rights, exit codes and large organisations: addin/publisher/README.md`;

/** A call that cannot be carried out as it stands. The message never repeats a value that may be a secret. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  /** @param about What is wrong: the way it was called, which the usage explains, or a file or setting that the message names. */
  constructor(
    message: string,
    readonly about: 'call' | 'thing' = 'call',
  ) {
    super(message);
  }
}
