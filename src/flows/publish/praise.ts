import type { OwnAward } from '../../model/ownWeek';
import type { Award } from '../../model/sheet';
import type { PublishPort } from '../../ports/publish';
import { type AwardRules, awardsOf, countedDeals, MINIMUM_DEALS, ownAwards, standings, type WonDeal } from '../../scoring/awards';
import { dayNumber } from '../../scoring/calendar/days';
import { createZone, type Zone } from '../../scoring/calendar/zone';
import { addDays } from '../localDay';
import type { Shown } from './drawBoards';
import { figuresBy } from './figuresBy';
import type { Verified } from './preflight';
import type { Weeks } from './weeks';

/** Awards by board, and everybody's own standing by person. */
export interface Praise {
  readonly awards: ReadonlyMap<string, readonly Award[]>;
  readonly own: ReadonlyMap<string, readonly OwnAward[]>;
}

export interface PraiseInput {
  readonly port: PublishPort;
  readonly verified: Verified;
  readonly weeks: Weeks;
  readonly shown: readonly Shown[];
  /** Who chose to be named, by their own hand. */
  readonly names: ReadonlySet<string>;
  readonly signal?: AbortSignal;
}

/** The span of awards: 13 weeks that end with the closed one. */
const DAYS = 13 * 7;
const NOBODY: Praise = { awards: new Map(), own: new Map() };

/** Deals won in the span, by the board on which their owner stands; days are the owner's own. */
async function wonDeals(input: PraiseInput, boardOf: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, WonDeal[]>> {
  const { port, verified, weeks, signal } = input;
  const { money } = await figuresBy(port, verified.start.organisation, weeks.running, signal);
  const [from, to] = [dayNumber(addDays(weeks.running, -DAYS)) ?? 0, dayNumber(weeks.running) ?? 0];
  const zones = new Map<string, Zone>();
  const found = new Map<string, WonDeal[]>();
  // A day more: days are counted in each owner's own zone.
  for await (const deal of port.decided?.(addDays(weeks.running, -DAYS - 1), signal) ?? []) {
    const board = boardOf.get(deal.ownerId);
    const person = verified.people.get(deal.ownerId);
    if (deal.status !== 'won' || board === undefined || !person) continue;
    const zone = zones.get(person.zone) ?? createZone(person.zone);
    zones.set(person.zone, zone);
    const [created, closed] = [zone.dayOf(deal.createdAt), zone.dayOf(deal.closedAt)];
    if (closed === null || closed < from || closed >= to) continue;
    const days = created === null ? null : closed - created;
    const won = { personId: deal.ownerId, days, money: money(deal.amount ?? undefined, deal.currency) };
    const kept = found.get(board);
    if (kept) kept.push(won);
    else found.set(board, [won]);
  }
  return found;
}

/**
 * Awards of the boards that are shown, as the programme wants them: of people who chose to be named, the first ones alone. Everybody
 * else on a board learns the own standing and nothing more. No board, or no word in the programme: no award.
 */
export async function readPraise(input: PraiseInput): Promise<Praise> {
  const { verified, shown, names } = input;
  const { awards: wanted } = verified.plan.programme;
  if (!wanted || shown.length === 0) return NOBODY;
  const boardOf = new Map(shown.flatMap(({ cohort, board }) => board.members.map((id) => [id, cohort] as const)));
  const deals = await wonDeals(input, boardOf);
  const awards = new Map<string, readonly Award[]>();
  const own = new Map<string, readonly OwnAward[]>();
  for (const { cohort, board } of shown) {
    const all = standings(countedDeals(deals.get(cohort) ?? []));
    const named = board.members.flatMap((id): [string, string][] => {
      const person = verified.people.get(id);
      return person && names.has(id) ? [[id, person.name]] : [];
    });
    const rules: AwardRules = { named: new Map(named), top: wanted.top, minimum: wanted.minimum ?? MINIMUM_DEALS };
    awards.set(cohort, awardsOf(all, rules));
    for (const id of board.members) own.set(id, ownAwards(id, all, rules));
  }
  return { awards, own };
}
