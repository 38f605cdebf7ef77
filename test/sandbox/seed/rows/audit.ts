import type { Instant } from '../../../../src/model/dates';
import type { Row } from '../../store/types';

/** What is made and owned by somebody at a moment. */
interface Owned {
  readonly id: string;
  readonly ownerId: string;
  readonly createdAt: Instant;
}

/** Key, owner and audit columns of a seeded row: made and last changed by its owner. The store gives the version. */
export function audit({ id, ownerId, createdAt }: Owned, modifiedAt: Instant = createdAt): Row {
  return {
    id,
    owner_id: ownerId,
    created_at: createdAt,
    created_by_id: ownerId,
    modified_at: modifiedAt,
    modified_by_id: ownerId,
    system_modstamp: modifiedAt,
    is_deleted: 0,
  };
}
