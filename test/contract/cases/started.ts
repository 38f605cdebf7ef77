import { expect } from 'vitest';
import { CrmError, type CrmErrorKind } from '../../../src/model/crmError';
import type { EntityName } from '../../../src/model/record';
import type { CrmPort } from '../../../src/ports/crm';
import type { ContractWorld, Who } from '../contractWorld';

export const ENTITIES: readonly EntityName[] = ['Account', 'Contact', 'Lead', 'Opportunity', 'Case', 'Activity'];
export const DEAL_FIELDS = ['name', 'accountId', 'amount', 'closeDate', 'stage', 'description'] as const;

export const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
export const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A UUID that does not change: client keys of a test. */
export function keyOf(n: number): string {
  return `7b0c1d2e-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

/** A port that has its schema: what follows is warm. */
export async function started(world: ContractWorld, who: Who = 'rep'): Promise<CrmPort> {
  const port = world.portFor(who);
  await port.start(ENTITIES);
  return port;
}

/** The CrmError that a call rejects with; fails where it resolves or rejects with something else. */
async function refusalOf(call: Promise<unknown>): Promise<CrmError> {
  try {
    await call;
  } catch (error) {
    if (error instanceof CrmError) return error;
    throw error;
  }
  throw new Error('expected a CrmError, but the call succeeded');
}

/** Asserts the kind of a refusal and gives the error for more. */
export async function expectRefusal(call: Promise<unknown>, ...kinds: readonly CrmErrorKind[]): Promise<CrmError> {
  const error = await refusalOf(call);
  expect(kinds, `${error.kind}: ${error.message}`).toContain(error.kind);
  return error;
}
