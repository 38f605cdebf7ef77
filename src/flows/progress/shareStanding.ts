import type { OwnPort } from '../../ports/own';

/**
 * Sections that ask for the own standing at the same time share one answer. Nothing is kept: who asks later is answered anew.
 * @example const own = shareStanding(createSalesforceOwnPort(session))
 */
export function shareStanding(own: OwnPort): OwnPort {
  const asked = new Map<string, ReturnType<OwnPort['readStanding']>>();
  return {
    ...own,
    readStanding(personId, signal) {
      // Whoever may call it off gets a call of its own.
      if (signal) return own.readStanding(personId, signal);
      const known = asked.get(personId);
      if (known) return known;
      const answer = own.readStanding(personId).finally(() => asked.delete(personId));
      asked.set(personId, answer);
      return answer;
    },
  };
}
