import { standingDecisions } from '../../model/barrier';
import { CrmError } from '../../model/crmError';
import type { Instant } from '../../model/dates';
import type { LookDraft } from '../../model/look';
import { type PublishedKind, type PublishedRow, publishedKey } from '../../model/published';
import type { TeamNote } from '../../model/teamNote';
import type { OrgUnit, PraiseDraft, PraisePlace, TeamPort } from '../../ports/team';
import { maySee, personOf } from './memoryAccess';
import type { MemoryCrm } from './memoryCrm';
import type { MemoryPublished } from './memoryPublish';

/** A look as it is kept for the person who was looked at. */
export interface MemoryLook extends LookDraft {
  readonly viewerId: string;
  readonly at: Instant;
}

/** What a memory CRM keeps for the team tab; several ports share it. */
export interface MemoryTeam {
  readonly published: MemoryPublished;
  readonly units: readonly OrgUnit[];
  /** Where people stand, by their ids. */
  readonly places: Readonly<Record<string, { readonly unit: string | null; readonly managerId: string | null }>>;
  readonly groups: readonly PraisePlace[];
  readonly looks: Map<string, MemoryLook>;
  readonly notes: Map<string, TeamNote>;
  readonly posts: Map<string, PraiseDraft & { readonly by: string }>;
  /** Keys of decisions that are stored. */
  readonly decided: Set<string>;
}

export function createMemoryTeam(
  published: MemoryPublished,
  org: Partial<Pick<MemoryTeam, 'units' | 'places' | 'groups'>> = {},
): MemoryTeam {
  const nothing = { looks: new Map(), notes: new Map(), posts: new Map(), decided: new Set<string>() };
  return { published, units: [], places: {}, groups: [], ...org, ...nothing };
}

export interface MemoryTeamOptions {
  readonly crm: MemoryCrm;
  readonly team: MemoryTeam;
  readonly userId: string;
  readonly now: () => Instant;
  /** Called once for every call that would be a round trip. */
  readonly onTrip?: () => void;
}

/** The team port over rows in memory. Nothing leaves the process. */
export function createMemoryTeamPort({ crm, team, userId, now, onTrip }: MemoryTeamOptions): TeamPort {
  const trip = (signal?: AbortSignal) => {
    if (signal?.aborted) throw new CrmError('network', 'cancelled', { retryable: false, code: 'ABORTED' });
    onTrip?.();
  };
  const mayDecide = () => personOf(crm, userId).mayDecide === true;
  const rows = <K extends PublishedKind>(kind: K) =>
    [...team.published.rows.values()].filter((row): row is Extract<PublishedRow, { kind: K }> => row.kind === kind);
  const sheets = () => (mayDecide() ? rows('groupSheet') : []);
  const newestFirst = (weeks: readonly string[]) => [...new Set(weeks)].sort().reverse();
  const refuse = () => {
    if (!mayDecide()) throw new CrmError('permission', 'this is for managers and the programme owner');
  };

  return {
    async overview(readerId, unit, signal) {
      trip(signal);
      const people = Object.values(team.places).filter(({ managerId }) => managerId === readerId);
      const units = [...new Set(people.map((each) => each.unit))];
      return {
        weeks: newestFirst(sheets().flatMap((row) => (row.unit === unit ? [row.week] : []))),
        readable: mayDecide(),
        newest: newestFirst(sheets().map(({ week }) => week))[0] ?? null,
        ownUnit: team.places[readerId]?.unit ?? null,
        reports: units.map((id) => ({ unit: id, people: people.filter((each) => each.unit === id).length })),
        orgUnits: team.units,
      };
    },
    async units(week, signal) {
      trip(signal);
      return sheets().flatMap((row) => (row.week === week ? [{ unit: row.unit, people: row.people }] : []));
    },
    async sheets(request, signal) {
      trip(signal);
      const keys = new Set(request.sheets.map(({ unit, week }) => `${unit}:${week}`));
      const { pagesOf } = request;
      const mine = rows('teamSheet').filter(
        (row) => pagesOf && row.managerId === pagesOf.managerId && row.managerId === userId && pagesOf.weeks.includes(row.week),
      );
      return {
        groups: sheets().filter((row) => keys.has(publishedKey(row))),
        pages: mine.sort((a, b) => (a.week === b.week ? a.page - b.page : a.week < b.week ? 1 : -1)),
      };
    },
    async words(signal) {
      trip(signal);
      const notes = [...team.notes.values()].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
      return { decisions: standingDecisions(crm.decisions), notes };
    },
    async filled({ fields, today }, signal) {
      trip(signal);
      const person = personOf(crm, userId);
      const deals = [...crm.records.values()].filter(
        (each) => each.row.ref.entity === 'Opportunity' && (each.row.status ?? 'open') === 'open' && maySee(person, each),
      );
      const isFilled = (value: unknown) => value !== null && value !== undefined && value !== '';
      const past = deals.filter(({ fields: { closeDate } }) => typeof closeDate === 'string' && closeDate < today);
      const money = (list: typeof deals) =>
        fields.includes('amount')
          ? list.reduce((sum, { fields: { amount } }) => sum + (typeof amount === 'number' ? amount : 0), 0)
          : null;
      const unitOf = (id: string) => team.places[id]?.unit ?? null;
      const units = [...new Set(deals.map(({ row }) => unitOf(row.ownerId)))].filter((unit) => unit !== null);
      const within = (list: typeof deals, unit: string) => list.filter(({ row }) => unitOf(row.ownerId) === unit).length;
      return {
        deals: deals.length,
        money: money(deals),
        filled: Object.fromEntries(fields.map((field) => [field, deals.filter((each) => isFilled(each.fields[field])).length])),
        pastClose: { deals: past.length, money: money(past) },
        byUnit: units.map((unit) => ({
          unit,
          name: team.units.find(({ id }) => id === unit)?.name ?? unit,
          people: Object.values(team.places).filter((each) => each.unit === unit).length,
          deals: within(deals, unit),
          pastClose: within(past, unit),
        })),
        countedAt: now(),
      };
    },
    async decide(decision, key, signal) {
      trip(signal);
      refuse();
      if (!team.decided.has(key)) crm.decisions.push(decision);
      team.decided.add(key);
    },
    async note(note, key, signal) {
      trip(signal);
      refuse();
      if (!team.notes.has(key)) team.notes.set(key, note);
    },
    async look(look, signal) {
      trip(signal);
      refuse();
      team.looks.set(`${look.viewerId}:${look.personId}:${look.at}`, look);
    },
    async mayPublish(_readerId, signal) {
      trip(signal);
      return personOf(crm, userId).mayPublish === true;
    },
    async requestPublish({ askerId, what, at }, signal) {
      trip(signal);
      refuse();
      const id = `${askerId}:${at}`;
      if (!team.published.requests.some((each) => each.id === id))
        team.published.requests.push({ id, personId: askerId, what, at });
    },
    async praisePlaces(readerId, signal) {
      trip(signal);
      return [{ kind: 'own', id: readerId, name: '' }, ...team.groups];
    },
    async praise(draft, key, signal) {
      trip(signal);
      if (draft.text.trim() === '') throw new CrmError('invalid', 'there is no text');
      if (!team.posts.has(key)) team.posts.set(key, { ...draft, by: userId });
    },
    listUrl: (entity) => `memory:${entity}`,
  };
}
