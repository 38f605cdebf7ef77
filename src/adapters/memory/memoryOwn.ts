import { CrmError } from '../../model/crmError';
import type { Instant, IsoDate } from '../../model/dates';
import type { OwnOptIn } from '../../model/optIn';
import type { PublishedKind, PublishedRow } from '../../model/published';
import type { Activity, ActivityKind } from '../../model/record';
import type { OwnRow } from '../../model/standing';
import type { OwnPort } from '../../ports/own';
import type { OthersWork, OwnTrace } from '../../ports/ownWork';
import { maySee, personOf } from './memoryAccess';
import type { MemoryCrm } from './memoryCrm';
import type { MemoryPublished } from './memoryPublish';
import type { MemoryLook } from './memoryTeam';

export interface MemoryOwnOptions {
  readonly crm: MemoryCrm;
  readonly published: MemoryPublished;
  readonly userId: string;
  readonly now: () => Instant;
  /** Own choices by `person:kind`; several ports share them. */
  readonly choices?: Map<string, OwnOptIn>;
  readonly looks?: ReadonlyMap<string, MemoryLook>;
  readonly managerId?: string | null;
  /** Who wrote the published rows. */
  readonly publisher?: string | null;
  /** Called once for every call that would be a round trip. */
  readonly onTrip?: () => void;
}

const MOST_WEEKS = 13;
const MOST_BOARDS = 40;
const MOST_LOOKS = 200;
/** 365 days. */
const LOOKS_MS = 365 * 86_400_000;
const MOST_DEALS = 5;

const newestWeek = (a: { readonly week: IsoDate }, b: { readonly week: IsoDate }) => b.week.localeCompare(a.week);

/** The own port over rows in memory. Nothing leaves the process. */
export function createMemoryOwnPort(options: MemoryOwnOptions): OwnPort {
  const { crm, published, now, looks = new Map(), choices = new Map<string, OwnOptIn>() } = options;
  const trip = (signal?: AbortSignal) => {
    if (signal?.aborted) throw new CrmError('network', 'cancelled', { retryable: false, code: 'ABORTED' });
    options.onTrip?.();
  };
  const nameOf = (id: string) => crm.seed.people.find((each) => each.id === id)?.name ?? null;
  const rows = <K extends PublishedKind>(kind: K) =>
    [...published.rows.values()].filter((row): row is Extract<PublishedRow, { kind: K }> => row.kind === kind);
  /** The account of a record: itself, or the one it is linked to. */
  const accountOf = (id: string | null | undefined): string | null => {
    const record = id ? crm.records.get(id) : undefined;
    if (record?.row.ref.entity === 'Account') return record.row.ref.id;
    return typeof record?.fields.accountId === 'string' ? record.fields.accountId : null;
  };
  const accountName = (id: string) => {
    const name = crm.records.get(id)?.fields.name;
    return typeof name === 'string' ? name : null;
  };
  const accountOfActivity = ({ about, who }: Activity) => accountOf(about?.id) ?? accountOf(who?.id);

  return {
    async readStanding(personId, signal) {
      trip(signal);
      const own = rows('snapshot').filter((row) => row.personId === personId && personId === options.userId);
      const toRow = ({ week, score, records, measures, tally }: (typeof own)[number]): OwnRow => ({
        week,
        score,
        records,
        measures,
        tally,
        writtenBy: options.publisher ?? null,
      });
      const { managerId = null } = options;
      return {
        rows: own.sort(newestWeek).slice(0, MOST_WEEKS).map(toRow),
        optIns: [...choices].flatMap(([key, choice]) => (key.startsWith(`${personId}:`) ? [choice] : [])),
        manager: managerId === null ? null : { id: managerId, name: nameOf(managerId) ?? '' },
        looks: [...looks.values()]
          .filter((look: MemoryLook) => look.personId === personId && Date.parse(look.at) >= Date.parse(now()) - LOOKS_MS)
          .sort((a: MemoryLook, b: MemoryLook) => b.at.localeCompare(a.at))
          .slice(0, MOST_LOOKS)
          .map(({ viewerId, at, week, purpose, part }: MemoryLook) => ({
            viewerId,
            viewerName: nameOf(viewerId),
            at,
            week,
            purpose,
            part,
          })),
      };
    },
    async readBoards(cohorts, signal) {
      if (cohorts.length === 0) return [];
      trip(signal);
      return rows('board')
        .filter(({ cohort }) => cohorts.includes(cohort))
        .sort(newestWeek)
        .slice(0, MOST_BOARDS);
    },
    async saveOptIn(personId, { kind, active, text }, signal) {
      trip(signal);
      if (personId !== options.userId) throw new CrmError('permission', 'nobody chooses for somebody else');
      const key = `${personId}:${kind}`;
      choices.set(key, { kind, active, text: text ?? choices.get(key)?.text ?? null, at: now() });
    },
    async readHistory(personId, since, full, signal) {
      trip(signal);
      return rows('snapshot')
        .filter((row) => row.personId === personId && personId === options.userId && row.week >= since)
        .sort(newestWeek)
        .map(({ week, score, records, measures, tally }) => ({
          week,
          score,
          records,
          measures,
          tally: full.includes(week) ? tally : null,
        }));
    },
    async readFollowUps(personId, since, signal) {
      trip(signal);
      const person = personOf(crm, personId);
      const seen = [...crm.records.values()].filter((record) => maySee(person, record));
      const mine = [...crm.activities.values()].filter(({ ownerId }) => ownerId === personId);
      const own = mine.flatMap((each): OwnTrace[] => {
        const accountId = accountOfActivity(each);
        if (accountId === null || each.createdAt === null || each.createdAt < since) return [];
        const ref = { entity: 'Activity', id: each.id } as const;
        return [{ ref, kind: each.kind, accountId, accountName: accountName(accountId), at: each.createdAt }];
      });
      const fixes = [...crm.responses.values()].flatMap(({ userId, kind, ref, at }): OwnTrace[] => {
        const accountId = accountOf(ref?.id);
        if (userId !== personId || kind !== 'fixed' || !ref || accountId === null || at < since) return [];
        return [{ ref, kind: 'fix', accountId, accountName: accountName(accountId), at }];
      });
      const traced = [...own, ...fixes];
      const customers = new Set(traced.map(({ accountId }) => accountId));
      for (const { row } of seen) if (row.ref.entity === 'Account' && row.ownerId === personId) customers.add(row.ref.id);
      const others = [
        ...seen.flatMap(({ row, fields }): OthersWork[] => {
          const { entity } = row.ref;
          const accountId = accountOf(row.ref.id);
          const contactId = typeof fields.contactId === 'string' ? fields.contactId : null;
          const contact = contactId !== null && crm.records.get(contactId)?.row.ownerId === personId ? contactId : null;
          const isOn = (accountId !== null && customers.has(accountId)) || contact !== null;
          if ((entity !== 'Case' && entity !== 'Opportunity') || row.ownerId === personId || row.createdAt < since || !isOn)
            return [];
          const named = contact === null ? null : { id: contact, name: accountName(contact) };
          const kind = entity === 'Case' ? 'case' : 'deal';
          const name = String(fields.name ?? '');
          return [{ ref: row.ref, kind, name, accountId, contact: named, ownerId: row.ownerId, at: row.createdAt }];
        }),
        ...[...crm.activities.values()].flatMap((each): OthersWork[] => {
          const { id, kind, subject: name, ownerId, createdAt: at } = each;
          const accountId = accountOfActivity(each);
          if (accountId === null || !customers.has(accountId) || ownerId === null || ownerId === personId || !at || at < since)
            return [];
          return [{ ref: { entity: 'Activity', id }, kind, name, accountId, contact: null, ownerId, at }];
        }),
      ];
      const consumers = [...new Set(others.map(({ ownerId }) => ownerId))].map((id) => ({
        id,
        department: crm.seed.people.find((each) => each.id === id)?.department ?? null,
      }));
      return { own: traced, others, consumers, complete: true };
    },
    async readOwnUse(personId, since, signal) {
      trip(signal);
      const lately = (at: string | null) => at !== null && at >= since;
      const activities: Partial<Record<ActivityKind, number>> = {};
      for (const { kind, ownerId, createdAt } of crm.activities.values())
        if (ownerId === personId && lately(createdAt)) activities[kind] = (activities[kind] ?? 0) + 1;
      const made = (entity: 'Contact' | 'Lead') =>
        [...crm.records.values()].filter(
          ({ row }) => row.ref.entity === entity && row.ownerId === personId && lately(row.createdAt),
        ).length;
      const deals = [...crm.records.values()].filter(
        ({ row }) => row.ref.entity === 'Opportunity' && row.ownerId === personId && (row.status ?? 'open') === 'open',
      );
      return {
        activities,
        quickLogged: crm.made.size,
        responses: [...crm.responses.values()].filter(
          ({ userId, at, ruleId }) => userId === personId && (at >= since || ruleId.startsWith('lesson:')),
        ),
        contacts: made('Contact'),
        leads: made('Lead'),
        deals: deals.slice(0, MOST_DEALS).map(({ row, fields }) => ({ ref: row.ref, name: String(fields.name ?? '') })),
      };
    },
  };
}
