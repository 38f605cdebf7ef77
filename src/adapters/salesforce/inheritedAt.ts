import type { Instant } from '../../model/dates';
import { instant, type Row, text } from './row';

/** Days in which a record that comes back to somebody was never away. */
const BACK_MS = 90 * 86_400_000;

/**
 * When the present owner received the record, of its changes of owner, the newest first; `null` = it was theirs from the beginning.
 * Who gave it away and had it back within 90 days has had it all the time: else two people who pass their late deals to and fro
 * would be heirs for ever. A change makes two rows, with ids and with names; a name is no id.
 * Source: OpportunityFieldHistory and AccountHistory, OldValue and NewValue of the field Owner.
 */
export function inheritedAt(changes: readonly Row[], ownerId: string | null): Instant | null {
  // Ids of 15 and of 18 characters are the same in the first 15.
  const isOwner = (change: Row, name: string) => ownerId !== null && text(change, name)?.slice(0, 15) === ownerId.slice(0, 15);
  let since = instant(changes[0] ?? {}, 'CreatedDate');
  let isBack = false;
  for (const change of changes) {
    const at = instant(change, 'CreatedDate');
    if (since === null || at === null) continue;
    if (isOwner(change, 'OldValue')) {
      if (Date.parse(since) - Date.parse(at) >= BACK_MS) return since;
      isBack = true;
    } else if (isBack && isOwner(change, 'NewValue')) [since, isBack] = [at, false];
  }
  return isBack ? null : since;
}
