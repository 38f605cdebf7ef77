import type { Instant } from '../model/dates';
import type { ElsewhereFacts, RecordFacts } from '../model/facts';
import type { EntityName } from '../model/record';
import type { Snapshot } from '../model/snapshot';
import type { RecordBundle } from '../ports/crm';
import { check, type Result } from '../scoring/check';
import type { CheckContext } from '../scoring/checkContext';
import { createContext } from '../scoring/context';
import { barriersIn, barriersOf } from './barriersOf';
import { copiesOf, withCopies } from './copiesOf';
import { elsewhereOf } from './elsewhereOf';
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
  /** What came of this entity before: records are judged beside each other. */
  readonly before?: readonly RecordBundle[];
  /** Own activities that touch nothing, once they were read. */
  readonly copies?: ReadonlySet<string>;
  /** The own week, which comes with the first page of some entities. */
  readonly week?: Snapshot | null;
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

/** The entities whose records the own score counts, in the order they are read: which activities touch a deal is known first. */
export const OWN_ENTITIES: readonly EntityName[] = ['Activity', 'Opportunity', 'Account', 'Contact', 'Lead'];
/** A person with more own records than this gets the score of the publisher only. */
const MOST_PAGES = 20;

export const OWN_START: OwnPosition = { entity: 0, cursor: null, page: 0 };
/** For who wants the deals themselves, and not what they are worth to the score. */
export const OWN_DEALS: OwnPosition = { entity: OWN_ENTITIES.indexOf('Opportunity'), cursor: null, page: 0 };

/**
 * Judges single records as the own score does: "not known yet" and confirmed barriers leave it as they leave the ring. What other own
 * records say of one (`elsewhere`) is told where they are known.
 * @example ownJudge(session, now)(bundle, session.decisions).result
 */
export function ownJudge(
  session: Session,
  now: Instant,
): (bundle: RecordBundle, decisions: KnownDecisions, elsewhere?: ElsewhereFacts) => OwnRecord {
  const { plan, start, programme, isThrowAway } = session;
  // A context is dear to make, and most records have no answers: those of one own week share one.
  const shared = new Map<Snapshot | null, CheckContext>();
  return (bundle, decisions, elsewhere) => {
    const { snapshot } = bundle;
    const input = { now, zone: start.person.zone, isThrowAway, medians: snapshot?.medians, leave: snapshot?.leave };
    const plain = shared.get(snapshot) ?? createContext(plan, input);
    shared.set(snapshot, plain);
    const plainFacts = toFacts(bundle, null, programme);
    const facts = elsewhere ? { ...plainFacts, elsewhere } : plainFacts;
    const responses = bundle.responses.filter(({ ref }) => ref !== null);
    const barriers = barriersIn(facts.id, barriersOf(plan, facts, responses, decisions.list));
    const context = responses.length === 0 ? plain : createContext(plan, { ...input, responses, barriers });
    return { bundle, facts, context, result: check(plan, facts, context) };
  };
}

/** A page as it was read, and where the next one begins. */
interface Page {
  readonly bundles: readonly RecordBundle[];
  readonly decisions: KnownDecisions;
  readonly complete: boolean;
  readonly next: OwnPosition | null;
}

const weekOf = (bundles: readonly RecordBundle[]) => bundles.find(({ snapshot }) => snapshot !== null)?.snapshot ?? null;

/** Own records with the own week, which comes with the first page alone: all are judged by what is usual in it, and by its leave. */
function withWeek(bundles: readonly RecordBundle[], snapshot: Snapshot | null): readonly RecordBundle[] {
  return snapshot === null ? bundles : bundles.map((bundle) => ({ ...bundle, snapshot }));
}

/** All pages of one entity from a position on; what came before a failure is kept, and the failure with it. */
async function readPages(
  session: Session,
  now: Instant,
  begin: OwnPosition,
  fields: readonly string[],
  known: KnownDecisions,
  signal?: AbortSignal,
): Promise<{
  readonly pages: readonly Page[];
  readonly week: Snapshot | null;
  readonly failure: { readonly cause: unknown } | null;
}> {
  const { port } = session;
  const entity = OWN_ENTITIES[begin.entity] ?? 'Activity';
  const after: OwnPosition | null =
    begin.entity + 1 < OWN_ENTITIES.length ? { entity: begin.entity + 1, cursor: null, page: 0 } : null;
  const pages: Page[] = [];
  let decisions = known;
  let before = begin.before ?? [];
  let week = begin.week ?? weekOf(before);
  try {
    for (let at: OwnPosition = begin; ; ) {
      const read = await port.readOwn(entity, fields, at.cursor, signal);
      const answers = read.bundles.flatMap(({ responses }) => responses);
      decisions = await refreshDecisions(port, decisions, answers, now, signal);
      const cut = read.next !== null && at.page + 1 >= MOST_PAGES;
      const parts = read.bundles.some(({ partial }) => partial.includes('responses'));
      week ??= weekOf(read.bundles);
      const bundles = withWeek(read.bundles, week);
      before = [...before, ...bundles];
      const further = read.next === null || cut ? null : { entity: begin.entity, cursor: read.next, page: at.page + 1, before };
      pages.push({ bundles, decisions, complete: !cut && !parts && decisions.complete, next: further ?? after });
      if (further === null) return { pages, week, failure: null };
      at = further;
    }
  } catch (cause) {
    return { pages, week, failure: { cause } };
  }
}

/**
 * Own records page by page, scored: activities, deals, accounts, contacts, leads. A record that two pages carry comes once. Records
 * of an entity are judged beside each other (equal amounts, repeated texts), so that an entity comes once all of it was read; what
 * came before a page that cannot be read is judged alone. Rejects with `CrmError` where a page cannot be read; a new call with
 * the last `next` goes on from there.
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
  const { plan, start } = session;
  const judge = ownJudge(session, now);
  let { decisions } = session;
  let copies = from.copies ?? new Set<string>();
  let week = from.week ?? null;
  for (let index = from.entity; index < OWN_ENTITIES.length; index += 1) {
    const entity = OWN_ENTITIES[index] ?? 'Activity';
    const known = start.schema.entities[entity]?.fields;
    const ruled = plan.fields[entity];
    if (!ruled || !known) {
      if (index === OWN_ENTITIES.length - 1) yield { records: [], complete: true, decisions, next: null };
      continue;
    }
    const fields = [...new Set([...ruled, ...(more[entity] ?? []).filter((field) => Object.hasOwn(known, field))])];
    const begin = { ...(index === from.entity ? from : { entity: index, cursor: null, page: 0 }), week };
    const { pages, failure, ...read } = await readPages(session, now, begin, fields, decisions, signal);
    week = read.week;
    const beside = [...(begin.before ?? []), ...pages.flatMap(({ bundles }) => bundles)];
    const each = [...new Map(beside.map((bundle) => [bundle.record.ref.id, bundle])).values()];
    const say = elsewhereOf(each);
    if (entity === 'Activity' && !failure) copies = copiesOf(plan, each, say);
    const elsewhere = failure ? null : withCopies(say, copies);
    for (const { bundles, complete, next, ...page } of pages) {
      decisions = page.decisions;
      const fresh = bundles.filter(({ record }) => !seen.has(record.ref.id) && seen.add(record.ref.id));
      const records = fresh.map((bundle) => judge(bundle, decisions, elsewhere?.(bundle)));
      yield { records, complete, decisions, next: next && { ...next, copies, week } };
    }
    if (failure) throw failure.cause;
  }
}
