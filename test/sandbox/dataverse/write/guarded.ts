import { StoreRefusal } from '../../store/types';
import type { Entity } from '../entities';
import { refusalError } from './refusal';

/** Runs a write of the store and words its refusal. */
export function guarded<T>(entity: Entity, guid: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof StoreRefusal) throw refusalError(entity, error.refusal, guid);
    throw error;
  }
}
