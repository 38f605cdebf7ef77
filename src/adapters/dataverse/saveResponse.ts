import type { Response } from '../../model/response';
import type { Client } from './client';
import { PREFIX } from './columns';
import { guid } from './guid';
import { writeResponse } from './mapResponse';
import { API } from './odata';
import { uuidV5 } from './uuidV5';

/** One row per user, record and rule: its id follows from the three, so that writing again updates it. */
export async function saveResponse(client: Client, userId: string, response: Response, signal?: AbortSignal): Promise<void> {
  const key = `${guid(userId)}:${response.ref ? guid(response.ref.id) : ''}:${response.ruleId}`;
  const path = `${API}${PREFIX}_responses(${uuidV5(key)})`;
  await client.write({ method: 'PATCH', path, body: writeResponse(response, key) }, signal);
}
