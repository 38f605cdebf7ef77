import { CrmError, missingChunk } from '../model/crmError';
import type { Programme } from '../model/programme';
import type { EntityName } from '../model/record';
import type { ClockPort } from '../ports/clock';
import type { CrmPort, Start } from '../ports/crm';
import { defaultProgramme } from '../programme/defaultProgramme';
import { compile } from '../scoring/compile';
import type { Plan } from '../scoring/plan';
import { type KnownDecisions, NO_DECISIONS } from './knownDecisions';

/** Everything that stays the same while a person works: who, what exists, and the compiled programme. */
export interface Session {
  readonly port: CrmPort;
  readonly start: Start;
  readonly programme: Programme;
  /** The programme compiled for this person: without the rules that the person is exempt from. */
  readonly plan: Plan;
  /** The stored programme could not be read, so the default one serves; Health names it. */
  readonly programmeProblem: string | null;
  /** Decisions about barriers: none until they are read, after the first paint (`refreshDecisions`). */
  readonly decisions: KnownDecisions;
  /** The list of throw-away mail domains: absent until it is here, after the first paint. */
  readonly isThrowAway?: (domain: string) => boolean;
}

/** The CRM, and the clock by which an exemption of the person has ended. */
export interface SessionDeps {
  readonly port: CrmPort;
  readonly clock: Pick<ClockPort, 'now'>;
}

/** Entities whose records have rules or show in the panel. */
const ENTITIES: readonly EntityName[] = ['Opportunity', 'Account', 'Contact', 'Lead', 'Case', 'Activity'];

/** The reader of stored programmes: most organisations have none, so it is loaded only where there is one. */
const loadReader = () => import('./storedProgramme').catch(missingChunk);

/**
 * Starts a session: at most two round trips, then nothing of it is asked again.
 * A stored programme that is damaged or too new never stops the panel: the default one serves and the problem is named.
 */
export async function startSession({ port, clock }: SessionDeps, signal?: AbortSignal): Promise<Session> {
  const start = await port.start(ENTITIES, signal);
  if (start.person.id === '') throw new CrmError('unexpected', 'the CRM named no user');
  const { programme, problem, own } =
    start.programme === null
      ? { programme: defaultProgramme(port.crm), problem: null, own: (plan: Plan) => plan }
      : (await loadReader()).storedProgramme(start.programme, port.crm, start.person, clock.now());
  const plan = own(compile(programme, start.schema));
  return { port, start, programme, plan, programmeProblem: problem, decisions: NO_DECISIONS };
}
