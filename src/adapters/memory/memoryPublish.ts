import { standingDecisions } from '../../model/barrier';
import { CrmError } from '../../model/crmError';
import type { Instant } from '../../model/dates';
import type { DigestClaim, DigestMail } from '../../model/digest';
import { LONGEST_TEXT, type PublishedKind, type PublishedRow, publishedKey } from '../../model/published';
import type { EntityName } from '../../model/record';
import type { RecordBundle } from '../../ports/crm';
import type {
  FactsRequest,
  Lease,
  OptIn,
  OwnerFacts,
  PublishPerson,
  PublishPort,
  PublishRequest,
  PurgeKind,
} from '../../ports/publish';
import { personOf, schemaFor } from './memoryAccess';
import type { MemoryCrm } from './memoryCrm';
import { createMemoryDigest } from './memoryDigest';
import { memoryFigures } from './memoryFigures';
import { activityBundle, bundleFor } from './memoryRead';
import { memoryRights } from './memoryRights';

/** What a memory CRM keeps for its publisher; several ports share it. */
export interface MemoryPublished {
  readonly rows: Map<string, PublishedRow>;
  readonly leases: Map<string, Lease>;
  readonly optIns: OptIn[];
  readonly requests: PublishRequest[];
  /** Claims of digests by reader, week and kind, and the mails that went out. */
  readonly claims: Map<string, DigestClaim>;
  readonly mails: DigestMail[];
}

export function createMemoryPublished(): MemoryPublished {
  return { rows: new Map(), leases: new Map(), optIns: [], requests: [], claims: new Map(), mails: [] };
}

export interface MemoryPublishOptions {
  readonly crm: MemoryCrm;
  readonly published: MemoryPublished;
  /** Who publishes: somebody who sees everything, or the answer to `start` says what is missing. */
  readonly userId: string;
  readonly now: () => Instant;
  /** What the CRM says of people beside the person, by id. */
  readonly more?: Readonly<Record<string, Partial<Pick<PublishPerson, 'active' | 'human' | 'managerId' | 'unit' | 'leave'>>>>;
}

const keyOf = (row: PublishedRow) => `${row.kind} ${publishedKey(row)}`;
const dayOf = (row: PublishedRow) => (row.kind === 'run' ? row.startedAt.slice(0, 10) : row.week);
const isLong = (row: PublishedRow) =>
  Object.values(row).some((value) => typeof value === 'string' && value.length > LONGEST_TEXT);

/** The publish port over rows in memory. Nothing leaves the process. */
export function createMemoryPublishPort({ crm, published, userId, now, more = {} }: MemoryPublishOptions): PublishPort {
  const person = () => personOf(crm, userId);
  const stop = (signal?: AbortSignal) => {
    if (signal?.aborted) throw new CrmError('network', 'cancelled', { retryable: false, code: 'ABORTED' });
  };

  function bundlesOf(ownerId: string, fields: FactsRequest['fields']): readonly RecordBundle[] {
    const entities = Object.entries(fields) as [EntityName, readonly string[]][];
    return entities.flatMap(([entity, names]) => {
      if (entity === 'Activity')
        return [...crm.activities.values()]
          .filter((each) => each.ownerId === ownerId && each.done)
          .map((each) => activityBundle(crm, each, names));
      const own = [...crm.records.values()].filter(({ row }) => row.ref.entity === entity && row.ownerId === ownerId);
      return own.map(({ row }) => {
        const bundle = bundleFor(crm, userId, row.ref, names);
        const answers = [...crm.responses.values()].filter((each) => each.userId === ownerId && each.ref?.id === row.ref.id);
        const counting = answers.filter(({ kind }) => kind === 'notKnown' || kind === 'whyNot');
        return { ...bundle, responses: counting.map(({ userId: _owner, ...response }) => response) };
      });
    });
  }

  async function* factsOf({ owners, fields }: FactsRequest, signal?: AbortSignal): AsyncGenerator<OwnerFacts> {
    for (const { id } of owners) {
      stop(signal);
      yield { ownerId: id, bundles: bundlesOf(id, fields) };
    }
  }

  async function* listed<T>(rows: Iterable<T>): AsyncGenerator<T> {
    yield* [...rows];
  }

  /** Rows that are kept elsewhere are forgotten here too. */
  function purged(what: PurgeKind, before: string | null): number {
    const isOver = (day: string | null) => before === null || (day !== null && day < before);
    if (what === 'response') {
      const over = [...crm.responses].filter(([, { at }]) => isOver(at));
      for (const [key] of over) crm.responses.delete(key);
      return over.length;
    }
    if (what === 'request') {
      const kept = published.requests.filter(({ at }) => !isOver(at));
      return published.requests.splice(0, published.requests.length, ...kept).length - kept.length;
    }
    if (what === 'digestClaim') {
      const over = [...published.claims].filter(([, { week }]) => isOver(week));
      for (const [key] of over) published.claims.delete(key);
      return over.length;
    }
    const over = [...published.rows].filter(([, row]) => row.kind === what && isOver(dayOf(row)));
    for (const [key] of over) published.rows.delete(key);
    return over.length;
  }

  return {
    crm: 'dynamics',
    productName: 'Memory CRM',
    async start(entities, signal) {
      stop(signal);
      const capabilities = {
        stageHistory: false,
        contactRoles: true,
        responses: true,
        conflictGrainMs: 0,
        ...crm.seed.capabilities,
      };
      const { organisation, programme = null } = crm.seed;
      const schema = schemaFor(crm, person(), entities);
      return { person: person(), organisation, schema, programme, capabilities, partial: person().seesAll ? [] : entities };
    },
    async *people() {
      for (const each of crm.seed.people) {
        const { seesAll: _all, mayDecide: _may, mayPublish: _publishes, hidden: _hidden, readOnly: _readOnly, ...plain } = each;
        yield { ...plain, active: true, human: true, managerId: null, unit: null, leave: null, ...more[each.id] };
      }
    },
    async *facts(request, onProgress, signal) {
      let done = 0;
      for await (const facts of factsOf(request, signal)) {
        done += 1;
        onProgress?.({ done, total: request.owners.length, what: 'owners' });
        yield facts;
      }
    },
    async *accounts() {
      for (const { row, fields } of crm.records.values()) {
        if (row.ref.entity !== 'Account') continue;
        const text = (name: string) => (typeof fields[name] === 'string' ? String(fields[name]) : null);
        yield {
          id: row.ref.id,
          ownerId: row.ownerId,
          name: text('name') ?? '',
          country: text('country'),
          website: text('website'),
        };
      }
    },
    ...memoryFigures(crm),
    async fieldRights(fields) {
      return person().seesAll ? memoryRights(crm, fields) : null;
    },
    async decisions() {
      return standingDecisions(crm.decisions);
    },
    optIns: () => listed(published.optIns),
    requests: () => listed(published.requests),
    async serve(served) {
      const kept = published.requests.filter(({ id }) => !served.some((each) => each.id === id));
      return published.requests.splice(0, published.requests.length, ...kept).length - kept.length;
    },
    async *published<K extends PublishedKind>(kind: K, { from, to }: Parameters<PublishPort['published']>[1]) {
      for (const row of [...published.rows.values()]) {
        const day = dayOf(row);
        const isIn = row.kind === kind && (from === null || day >= from) && (to === null || day <= to);
        if (isIn) yield row as Extract<PublishedRow, { kind: K }>;
      }
    },
    async write(rows, signal) {
      stop(signal);
      const count = { created: 0, changed: 0, unchanged: 0 };
      const refused: { readonly key: string; readonly code: string; readonly message: string }[] = [];
      for (const row of new Map(rows.map((each) => [keyOf(each), each])).values()) {
        const there = published.rows.get(keyOf(row));
        if (isLong(row)) refused.push({ key: publishedKey(row), code: 'STRING_TOO_LONG', message: 'a text is too long' });
        else {
          count[!there ? 'created' : JSON.stringify(there) === JSON.stringify(row) ? 'unchanged' : 'changed'] += 1;
          published.rows.set(keyOf(row), row);
        }
      }
      return { ...count, refused };
    },
    async purge({ what, before }) {
      return purged(what, before);
    },
    async claim(lease) {
      const held = published.leases.get(lease.name);
      if (held && held.holder !== lease.holder && held.until > now()) return { granted: false, held };
      published.leases.set(lease.name, lease);
      return { granted: true, held: lease };
    },
    async release({ name, holder }) {
      if (published.leases.get(name)?.holder === holder) published.leases.delete(name);
    },
    digest: createMemoryDigest(crm, published, userId),
    async mayRead({ kind, ownerId, readers }) {
      const own = [...published.rows.values()].some(
        (row) =>
          row.kind === kind && (row.kind === 'snapshot' ? row.personId : row.kind === 'teamSheet' && row.managerId) === ownerId,
      );
      const answered = kind === 'response' && [...crm.responses.values()].some((each) => each.userId === ownerId);
      if (!own && !answered) return null;
      return new Map(readers.map((reader) => [reader, reader === ownerId || personOf(crm, reader).seesAll === true]));
    },
  };
}
