import type { EntityName } from '../../model/record';
import type { OwnPage } from '../../ports/crm';
import type { Context } from './context';
import { withFollowUps } from './followUps';
import { readOwn } from './readOwn';

/** A page of own records as the port gives it; activities come with what follows them. */
export async function ownPage(
  context: Context,
  entity: EntityName,
  fields: readonly string[],
  cursor: string | null,
  signal?: AbortSignal,
): Promise<OwnPage> {
  const page = await readOwn(context, entity, fields, cursor, signal);
  return entity === 'Activity' ? { ...page, bundles: await withFollowUps(page.bundles, context, signal) } : page;
}
