/** A refusal in Dataverse's own words: `{"error":{"code","message"}}` under an HTTP status. */
export class DataverseError extends Error {
  override readonly name = 'DataverseError';
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** Something this server, like Dataverse, does not take: 400 and the name of what was refused. */
export function badRequest(message: string, code = '0x80060888'): DataverseError {
  return new DataverseError(400, code, message);
}

/** `$filter=foo eq 1` where the table has no `foo`. */
export function noSuchProperty(property: string, table: string): DataverseError {
  return badRequest(`Could not find a property named '${property}' on type 'Microsoft.Dynamics.CRM.${table}'.`);
}

/** A path segment that names nothing. */
export function noSuchSegment(segment: string): DataverseError {
  return new DataverseError(404, '0x8006088a', `Resource not found for the segment '${segment}'.`);
}

/** A row that is not there. `label` is the schema name, as the platform writes it: `Opportunity`. */
export function doesNotExist(label: string, guid: string): DataverseError {
  return new DataverseError(404, '0x80040217', `Entity '${label}' With Id = ${guid} Does Not Exist`);
}

/** No privilege on the table, or no access to this row. */
export function accessDenied(message: string): DataverseError {
  return new DataverseError(403, '0x80040220', message);
}

/** What the real service can do and this local one was not asked to: it says so instead of guessing. */
export function unsupported(what: string): DataverseError {
  return new DataverseError(501, '0x80060888', `${what} is not supported by this local CRM.`);
}
