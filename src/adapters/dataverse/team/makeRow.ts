import { CrmError } from '../../../model/crmError';
import type { Client } from '../client';
import { guid } from '../guid';
import { API } from '../odata';

export type Body = Readonly<Record<string, string | null>>;

/** Makes a row whose id nobody else has. The same id again finds the row there and changes nothing. */
export async function makeRow(client: Client, set: string, id: string, body: Body, signal?: AbortSignal): Promise<void> {
  try {
    const headers = { 'If-None-Match': '*' };
    await client.write({ method: 'PATCH', path: `${API}${set}(${guid(id)})`, headers, body }, signal);
  } catch (error) {
    if (!(error instanceof CrmError) || error.kind !== 'conflict') throw error;
  }
}
