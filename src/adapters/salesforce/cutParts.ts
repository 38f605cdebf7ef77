import type { BundlePart } from '../../ports/crm';
import type { BundleRows } from './mapBundle';
import { CONTACT_ROLE, STAGE_HISTORY } from './objects';
import { childOf, type ObjectInfo } from './readDescribe';
import { parent, type Row } from './row';
import type { ChildSelect } from './soql';

function isCut(info: ObjectInfo, row: Row, child: ChildSelect): boolean {
  const name = childOf(info, child.from.name, ...child.through)?.name;
  return name !== undefined && parent(row, name).done === false;
}

function partOf(object: string): BundlePart {
  if (object === CONTACT_ROLE) return 'contactRoles';
  return object === STAGE_HISTORY ? 'stageHistory' : 'activities';
}

/**
 * Parts whose rows the platform broke off before their limit (`done: false`): the next page would be a further round
 * trip, so they are called partial.
 */
export function cutParts(info: ObjectInfo, rows: BundleRows, account: ObjectInfo | null): readonly BundlePart[] {
  const cut = rows.children.filter((child) => isCut(info, rows.record, child)).map((child) => partOf(child.from.name));
  const around = rows.account;
  const accountCut = around !== null && account !== null && rows.accountParts.some((child) => isCut(account, around, child));
  return accountCut ? [...cut, 'account'] : cut;
}
