import { type HandedOver, handedOver } from './handedOver';

/** Web resources get their own parameters inside `data` only: a JSON text. Without one, or with none that can be read, nothing was handed over. */
export function readData(search: string): HandedOver {
  let data: unknown = {};
  try {
    data = JSON.parse(new URLSearchParams(search).get('data') ?? '{}');
  } catch {
    // not ours
  }
  return handedOver(data);
}
