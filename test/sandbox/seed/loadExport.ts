import { basename, resolve } from 'node:path';
import { keyPrefix } from '../store/keyPrefix';
import type { Row, Store } from '../store/types';
import { assignRights } from './assignRights';
import { type CompleteFacts, completeRow } from './export/completeRow';
import { byDeal, courseRows, readCourse } from './export/histories';
import { loadedValues } from './export/loadedValues';
import type { LoadedTable } from './export/mapTable';
import { planPeople } from './export/people';
import { readExport } from './export/readExport';
import { planStages } from './export/stages';
import { createIdentifiers } from './plan/identifiers';
import type { DealSetup } from './rows/deals';
import { idsBy, insertSetup } from './rows/setup';
import { readStages } from './rows/stageFacts';

export { ExportError } from './export/ExportError';

export interface LoadReport {
  /** Rows by file, in the order of loading. */
  readonly counts: Readonly<Record<string, number>>;
  /** What was left out, added or blanked, in sentences. */
  readonly notices: readonly string[];
}

/**
 * Loads a Salesforce data export (CSV files with API names) into an empty store, instead of the seed. Ids are kept. It
 * either completes or changes nothing.
 * @throws ExportError with file, line and reason.
 * @example loadExport(store, 'exports/maven', { now: '2017-12-31' })
 */
export function loadExport(store: Store, dir: string, { now = store.now() }: { readonly now?: string } = {}): LoadReport {
  const { tables, notices } = readExport(store, dir);
  const strange = loadedValues(tables);
  const extra = [...notices, ...strange.filter(({ field }) => field !== 'StageName').map(({ notice }) => notice)];
  store.transaction(() => {
    extra.push(...insertExport(store, tables, basename(resolve(dir)), new Date(now).toISOString()));
  });
  for (const { object, field, values } of strange) store.loadedValues.set(`${object}.${field}`, values);
  return { counts: Object.fromEntries(tables.map(({ file, rows }) => [file, rows.length])), notices: extra };
}

function insertExport(store: Store, tables: readonly LoadedTable[], name: string, now: string): string[] {
  const identifiers = createIdentifiers();
  const newId = (concept: string) => identifiers(keyPrefix(store.concept(concept), undefined, store.concepts));
  const rootUnitId = newId('businessUnit');
  const profileId = newId('profile');
  const currency = mostCommon(tables, 'currency_code') ?? 'USD';
  const zone = mostCommon(tables, 'time_zone') ?? 'Etc/UTC';
  insertSetup(store, {
    id: newId('organization'),
    name,
    zone,
    locale: mostCommon(tables, 'locale') ?? 'en_US',
    currency,
    rootUnitId,
    profileId,
  });
  const people = planPeople(tables, { now, zone, rootUnitId, profileId, newId });
  store.bulkInsert('businessUnit', people.units);
  store.bulkInsert('role', people.roles);
  store.bulkInsert('user', people.users);
  assignRights(store);

  const stages = planStages(tables, readStages(store));
  store.bulkInsert('opportunityStage', stages);
  const processIds = idsBy(store, 'process_stages', 'category');
  const setup: Pick<DealSetup, 'stages' | 'processStages' | 'newId'> = {
    stages: readStages(store),
    processStages: [0, 1, 2, 3].flatMap((category) => {
      const id = processIds[category];
      return id === undefined ? [] : [{ id, guid: store.guidOf(id) ?? '' }];
    }),
    newId,
  };
  insertRecords(store, tables, { now, adminId: people.adminId, people: people.known, stages: setup.stages }, setup);
  return stages.map((stage) => `OpportunityStage: "${stage.label}" was added (${stage.probability} %)`);
}

function insertRecords(
  store: Store,
  tables: readonly LoadedTable[],
  facts: CompleteFacts,
  setup: Pick<DealSetup, 'stages' | 'processStages' | 'newId'>,
): void {
  const rowsOf = (object: string) =>
    tables.find(({ source }) => source.object === object)?.rows.map((row) => completeRow(object, row, facts)) ?? [];
  const histories = byDeal(rowsOf('OpportunityHistory'));
  const primary = new Map(
    rowsOf('OpportunityContactRole').map((row) => [row.is_primary === 1 ? row.opportunity_id : null, row.contact_id]),
  );
  for (const { source } of tables) {
    if (source.object === 'User') continue;
    const rows = rowsOf(source.object);
    if (source.object !== 'Opportunity') {
      store.bulkInsert(source.concept, rows);
      continue;
    }
    const deals = rows.map((row): Row => {
      const history = histories.get(String(row.id));
      const course = history && readCourse(history, setup);
      return {
        ...row,
        contact_id: row.contact_id ?? primary.get(row.id ?? null) ?? null,
        last_stage_change_at: row.last_stage_change_at ?? course?.lastStageChange ?? null,
        push_count: row.push_count ?? course?.pushes ?? null,
      };
    });
    store.bulkInsert('opportunity', deals);
    const courses = deals.map((deal) => courseRows(deal, histories.get(String(deal.id)) ?? [], setup));
    store.bulkInsert(
      'salesProcess',
      courses.flatMap(({ process }) => process),
    );
    store.bulkInsert(
      'opportunityClose',
      courses.flatMap(({ close }) => close),
    );
  }
}

function mostCommon(tables: readonly LoadedTable[], column: string): string | null {
  const counts = new Map<string, number>();
  for (const { rows } of tables) {
    for (const { values } of rows) {
      const value = values[column];
      if (typeof value === 'string') counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
