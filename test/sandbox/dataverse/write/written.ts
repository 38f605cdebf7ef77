import type { Caller } from '../caller';
import type { Entity } from '../entities';
import { contextUrl } from '../http/contextUrl';
import { type Call, emptyReply, jsonReply, type Reply } from '../http/message';
import { parsePrefer } from '../http/prefer';
import { oneRow, oneRowOptions } from '../http/readOne';

/** The answer to a write: `OData-EntityId`, and the row itself under `Prefer: return=representation`. */
export function written(
  caller: Caller,
  entity: Entity,
  row: { readonly id: string; readonly guid: string },
  call: Call,
  created: boolean,
): Reply {
  const address = `${caller.root}/${entity.table.set}(${row.guid})`;
  const preferences = parsePrefer(call.headers.get('prefer'));
  const headers: Record<string, string> = { 'odata-entityid': address };
  if (created) headers.location = address;
  if (!preferences.returnRepresentation) return emptyReply(204, headers);
  const options = oneRowOptions(call);
  const read = oneRow(caller, entity, row.id, options, call);
  if (preferences.applied) headers['preference-applied'] = preferences.applied;
  if (!read) return emptyReply(204, headers);
  headers.etag = `W/"${read.version}"`;
  return jsonReply(created ? 201 : 200, { '@odata.context': contextUrl(caller, entity, options, true), ...read.json }, headers);
}
