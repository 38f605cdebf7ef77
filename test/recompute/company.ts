import type { Programme } from '../../src/model/programme';
import type { Store } from '../sandbox/store/types';
import type { Answer } from './answers';
import { count } from './counters';
import type { Workbench } from './database';
import type { Crm, PublishedCrm } from './publishing';
import { recompute } from './recompute';
import { newMemory, recomputeWeek, type Week } from './week';

const DAY = 86_400_000;

/** Monday of the week of a moment, moved by weeks, in the zone of the organisation. */
function mondayOf(now: string, zone: string, weeks = 0): string {
  const day = new Date(now).toLocaleDateString('en-CA', { timeZone: zone });
  const at = Date.parse(day);
  const sinceMonday = (new Date(at).getUTCDay() + 6) % 7;
  return new Date(at - sinceMonday * DAY + weeks * 7 * DAY).toISOString().slice(0, 10);
}

/** Who holds the product's rights of a rep: a row that nobody may read cannot be given to them. */
function holdersOf(store: Pick<Store, 'all'>): ReadonlySet<string> {
  const rows = store.all({
    text: `SELECT a.assignee_id AS id FROM permission_set_assignments a JOIN permission_sets s ON s.id = a.permission_set_id
           WHERE a.is_deleted = 0 AND s.name = 'Foothold_Rep'`,
    params: [],
  });
  return new Set(rows.map(({ id }) => String(id)));
}

export interface PublishedWeek extends Week {
  readonly bench: Workbench;
  readonly weeks: { readonly running: string; readonly closed: string; readonly before: string };
  readonly holders: ReadonlySet<string>;
  /** The id by which the CRM's protocol names a row of the database. */
  readonly idOf: (id: string) => string;
}

/** A company of which each week is published by the product and recomputed beside it, with a memory of its own. */
export function createCompany(world: PublishedCrm, crm: Crm, zone: string) {
  const memory = newMemory();
  const { store } = world.sandbox;
  return {
    async week(programme: Partial<Programme>, answers: readonly Answer[] = []): Promise<PublishedWeek> {
      await world.publish(crm, programme);
      const bench = recompute({ store, publisherId: world.publisherId, crm, now: world.at, answers });
      const weeks = {
        running: mondayOf(world.at, zone),
        closed: mondayOf(world.at, zone, -1),
        before: mondayOf(world.at, zone, -2),
      };
      count(bench, { running: weeks.running, zone });
      const holders = holdersOf(store);
      const ranks = programme.privacyMode !== 'worksCouncil';
      return {
        ...recomputeWeek({ bench, memory, weeks, ranks, holders }),
        bench,
        weeks,
        holders,
        idOf: (id) => (crm === 'dynamics' ? (store.guidOf(id) ?? id) : id),
      };
    },
    /** The clock of the CRM moves on. */
    later(days: number) {
      world.at = new Date(Date.parse(world.at) + days * DAY).toISOString();
    },
  };
}
