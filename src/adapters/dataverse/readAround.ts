import type { Acquaintance, Around } from '../../model/customer';
import type { Instant } from '../../model/dates';
import type { Activity, CrmRecord, RecordRef } from '../../model/record';
import { aroundPaths } from './aroundPaths';
import type { Client, Part } from './client';
import { array, type Json, object, string } from './json';
import { dayOf } from './localTime';
import { mapActivities } from './mapActivity';
import { mapTwins } from './mapTwins';
import type { Session } from './session';

const ALMOST_TOGETHER_MS = 5 * 60_000;

function body(part: Part | undefined): Json | null {
  return part?.ok ? part.json : null;
}

function rows(list: Json): readonly Record<string, Json>[] {
  return array(object(list).value).map(object);
}

/** Who talked with this customer: calls, meetings and e-mails that took place, by their owner. */
function acquaintancesOf(interactions: readonly Activity[], zone: string): readonly Acquaintance[] {
  const found = new Map<string, Acquaintance>();
  for (const { kind, done, ownerId, ownerName, doneAt, dueOn } of interactions) {
    const on = dayOf(doneAt, zone) ?? dueOn;
    if (!done || kind === 'note' || kind === 'task' || ownerId === null || on === null) continue;
    const known = found.get(ownerId);
    const lastOn = known && known.lastOn > on ? known.lastOn : on;
    found.set(ownerId, { id: ownerId, name: ownerName ?? '', conversations: (known?.conversations ?? 0) + 1, lastOn });
  }
  return [...found.values()].sort((a, b) => b.lastOn.localeCompare(a.lastOn));
}

/** Distinct other owners of open deals and cases; `null` where either could not be read. */
function dependentsOf(deals: Json | null, cases: Json | null, userId: string): number | null {
  if (deals === null || cases === null) return null;
  const owners = [...rows(deals), ...rows(cases)].map((row) => string(row._ownerid_value)).filter((id) => id !== null);
  return new Set(owners.filter((id) => id !== userId)).size;
}

/** Other activities of the same person with the same words, and those made at almost the same time. */
function likeness(list: Json | null, ref: RecordRef): { sameText: number | null; madeTogether: number | null } {
  const all = rows(list);
  const self = all.find((row) => string(row.activityid) === ref.id);
  if (list === null || !self) return { sameText: null, madeTogether: null };
  const text = (row: Record<string, Json>) =>
    `${string(row.subject) ?? ''}\n${string(row.description) ?? ''}`.trim().toLowerCase();
  const at = Date.parse(String(self.createdon));
  const near = (row: Record<string, Json>) => Math.abs(Date.parse(String(row.createdon)) - at) <= ALMOST_TOGETHER_MS;
  return {
    sameText: all.filter((row) => row !== self && text(row) === text(self)).length,
    madeTogether: all.filter(near).length,
  };
}

/** More about the customer, and what other records say of this one: after first paint, in one round trip. */
export async function readAround(
  client: Client,
  session: Session,
  record: CrmRecord,
  now: Instant,
  signal?: AbortSignal,
): Promise<Around> {
  const { parts } = await client.reads(aroundPaths(record, session), signal);
  const { zone } = session.person;
  const read = parts.interactions?.ok === true && parts.ofDeals?.ok === true;
  const interactions = read
    ? mapActivities([body(parts.interactions), body(parts.ofDeals)], null, body(parts.parties), zone)
    : null;
  const same = body(parts.sameAmount);
  const twins = body(parts.twins);
  return {
    interactions,
    acquaintances: interactions === null ? null : acquaintancesOf(interactions, zone),
    dependents: dependentsOf(body(parts.deals), body(parts.cases), session.userId),
    elsewhere: {
      sameAmount: same === null ? null : rows(same).length,
      twins: twins === null ? null : mapTwins(twins, record),
      ...likeness(body(parts.own), record.ref),
    },
    readAt: now,
  };
}
