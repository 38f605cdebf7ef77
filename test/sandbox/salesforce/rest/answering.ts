import { SalesforceError } from '../errors/salesforceError';
import type { RestResponse } from './types';

/** Runs a resource and turns its refusal into the answer that Salesforce gives. Other errors are faults and go on. */
export function answering(work: () => RestResponse): RestResponse {
  try {
    return work();
  } catch (error) {
    if (error instanceof SalesforceError) return { status: error.status, body: error.entries };
    throw error;
  }
}
