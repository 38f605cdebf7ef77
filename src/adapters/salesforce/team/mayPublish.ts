import type { Api } from '../api';
import { createDescribes } from '../describes';
import { own } from '../objects';

const RUN = own('PublishRun');

/** Whoever publishes writes down the run: the describe says whether this person may, and is not there for people without any right. */
export async function mayPublish(api: Api, signal?: AbortSignal): Promise<boolean> {
  const describes = createDescribes();
  describes.take(await api.read(describes.parts([RUN]), signal ? { signal } : {}));
  return describes.find(RUN)?.createable === true;
}
