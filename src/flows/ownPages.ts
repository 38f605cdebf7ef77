import type { Instant } from '../model/dates';
import type { RecordFacts } from '../model/facts';
import type { EntityName } from '../model/record';
import type { RecordBundle } from '../ports/crm';
import { check, type Result } from '../scoring/check';
import type { CheckContext } from '../scoring/checkContext';
import { createContext } from '../scoring/context';
import { barriersIn, barriersOf } from './barriersOf';
import { type KnownDecisions, refreshDecisions } from './knownDecisions';
import type { Session } from './startSession';
import { toFacts } from './toFacts';

/** One own record as the own score counts it. */
export interface OwnRecord {
  readonly bundle: RecordBundle;
  readonly facts: RecordFacts;
  readonly context: CheckContext;
  readonly result: Result;
}

/** Where a reading stands: what was broken off goes on from here. */
export interface OwnPosition {
  /** Index in `OWN_ENTITIES`. */
  readonly entity: number;
  readonly cursor: string | null;
  /** Pages of this entity that were read. */
  readonly page: number;
}

/** One page of own records, scored. */
export interface OwnRead {
  readonly records: readonly OwnRecord[];
  /** False: answers or decisions of the page could not be read, or an entity has more pages than are read. */
  readonly complete: boolean;
  /** With which they were judged. */
  readonly decisions: KnownDecisions;
  /** `null` = everything was read. */
  readonly next: OwnPosition | null;
}

/** The entities whose records the own score counts, in the order they are read. */
export const OWN_ENTITIES: readonly EntityName[] = ['Opportunity', 'Account', 'Contact', 'Lead', 'Activity'];
/** A person with more own records than this gets the score of the publisher only. */
const MOST_PAGES = 20;

export const OWN_START: OwnPosition = { entity: 0, cursor: null, page: 0 };

/**
 * Judges single records as the own score does: "not known yet" and confirmed barriers leave it as they leave the ring.
 * @example ownJudge(session, now)(bundle, session.decisions).result
 */
export function ownJudge(session: Session, now: Instant): (bundle: RecordBundle, decisions: KnownDecisions) => OwnRecord {
  const { plan, start, programme, isThrowAway } = session;
  const input = { now, zone: start.person.zone, isThrowAway };
  // A context is dear to make, and most records have no answers: those share one.
  const plain = createContext(plan, input);
  return (bundle, decisions) => {
    const facts = toFacts(bundle, null, programme);
    const responses = bundle.responses.filter(({ ref }) => ref !== null);
    const barriers = barriersIn(facts.id, barriersOf(plan, facts, responses, decisions.list));
    const context = responses.length === 0 ? plain : createContext(plan, { ...input, responses, barriers });
    return { bundle, facts, context, result: check(plan, facts, context) };
  };
}

/**
 * Own records page by page, scored as they come: deals, accounts, contacts, leads, activities. A record that two pages carry
 * comes once. Rejects with `CrmError` where a page cannot be read; a new call with the last `next` goes on from there.
 * @param seen ids that came before; it is filled with those that come now
 * @param more domain fields by entity that are wanted beside those that the rules read
 * @example for await (const { records } of ownPages(session, now)) for (const { result } of records) …
 */
export async function* ownPages(
  session: Session,
  now: Instant,
  {
    from = OWN_START,
    seen = new Set<string>(),
    more = {},
    signal,
  }: {
    readonly from?: OwnPosition;
    readonly seen?: Set<string>;
    readonly more?: Readonly<Partial<Record<EntityName, readonly string[]>>>;
    readonly signal?: AbortSignal | undefined;
  } = {},
): AsyncGenerator<OwnRead, void, void> {
  const { port, plan, start } = session;
  const judge = ownJudge(session, now);
  let { decisions } = session;
  let position: OwnPosition | null = from;
  while (position !== null) {
    const { entity: index, cursor, page }: OwnPosition = position;
    const entity: EntityName | undefined = OWN_ENTITIES[index];
    if (entity === undefined) return;
    const following: OwnPosition | null = index + 1 < OWN_ENTITIES.length ? { entity: index + 1, cursor: null, page: 0 } : null;
    const known = start.schema.entities[entity]?.fields;
    const ruled = plan.fields[entity];
    if (!ruled || !known) {
      position = following;
      if (position === null) yield { records: [], complete: true, decisions, next: null };
      continue;
    }
    const fields = new Set([...ruled, ...(more[entity] ?? []).filter((field) => Object.hasOwn(known, field))]);
    const read = await port.readOwn(entity, [...fields], cursor, signal);
    const answers = read.bundles.flatMap(({ responses }) => responses);
    decisions = await refreshDecisions(port, decisions, answers, now, signal);
    const fresh = read.bundles.filter(({ record }) => !seen.has(record.ref.id) && seen.add(record.ref.id));
    const cut = read.next !== null && page + 1 >= MOST_PAGES;
    const parts = read.bundles.some(({ partial }) => partial.includes('responses'));
    position = read.next !== null && !cut ? { entity: index, cursor: read.next, page: page + 1 } : following;
    yield {
      records: fresh.map((bundle) => judge(bundle, decisions)),
      complete: !cut && !parts && decisions.complete,
      decisions,
      next: position,
    };
  }
}
