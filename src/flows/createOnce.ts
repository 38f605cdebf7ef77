import { CrmError } from '../model/crmError';
import type { Created } from '../ports/crm';

/**
 * Runs a create that carries its own key. Where the outcome is unknown (dropped after commit, time-out) the same key is
 * sent once more: the CRM then answers with what was made, so that one action makes at most one record.
 * @example createOnce((key) => port.createActivity(draft, key), key)
 */
export async function createOnce(
  create: (key: string) => Promise<Created>,
  key: string,
  onChecking: () => void = () => undefined,
): Promise<Created> {
  try {
    return await create(key);
  } catch (error) {
    if (!(error instanceof CrmError) || !(error.ambiguous || (error.kind === 'network' && error.retryable))) throw error;
    onChecking();
    return create(key);
  }
}
