import type { Api } from '../api';
import { BASE } from '../composite';

export type Body = Readonly<Record<string, string | null>>;

/** Makes a row of what is filled. */
export async function createRow(api: Api, object: string, body: Body, signal?: AbortSignal): Promise<void> {
  const filled = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null));
  await api.write([{ id: 'made', method: 'POST', url: `${BASE}/sobjects/${object}`, body: filled }], {}, signal);
}
