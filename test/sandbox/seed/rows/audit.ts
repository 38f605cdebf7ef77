import type { Instant } from '../../../../src/model/dates';
import type { Row } from '../../store/types';

interface Audited {
  readonly id: string;
  readonly ownerId: string;
  readonly createdAt: Instant;
  readonly modifiedAt?: Instant;
}

/** Keys, owner and audit columns of a seeded row: made and last changed by its owner. */
export function audit({ id, ownerId, createdAt, modifiedAt = createdAt }: Audited): Row {
  return {
    id,
    owner_id: ownerId,
    created_at: createdAt,
    created_by_id: ownerId,
    modified_at: modifiedAt,
    modified_by_id: ownerId,
    system_modstamp: modifiedAt,
    row_version: 1,
    is_deleted: 0,
  };
}
