import type { EntityName } from '../../model/record';
import { entityOfTable } from './columns';
import type { Attribute } from './metadata';

/**
 * What a lookup can be set to in the panel: of several kinds the account, else the first that Foothold shows. A value in
 * the domain is an id alone, so that a lookup has one kind here; `null` = it is shown and not edited.
 */
export function linkTarget(
  attribute: Pick<Attribute, 'targets'>,
): { readonly table: string; readonly entity: EntityName } | null {
  const known = attribute.targets.flatMap((table) => {
    const entity = entityOfTable(table);
    return entity === null ? [] : [{ table, entity }];
  });
  return known.find(({ entity }) => entity === 'Account') ?? known[0] ?? null;
}
