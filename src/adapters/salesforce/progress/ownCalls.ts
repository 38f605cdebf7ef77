import type { Api } from '../api';
import type { Describes } from '../describes';

/** What the reads of own rows and own work need: calls, and the describes of the objects they may name. */
export interface OwnCalls {
  readonly api: Api;
  readonly describes: Describes;
}
