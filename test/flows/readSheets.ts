import { publish } from '../../src/flows/publish/publish';
import { readGroupSheet } from '../../src/flows/team/readSheetDoc';
import type { GroupSheetDoc } from '../../src/model/sheet';
import type { PublishWorld } from './publishWorld';

export const run = ({ port, clock }: PublishWorld) => publish({ port, clock });
export const nextWeek = (world: PublishWorld) => {
  world.clock.at = new Date(Date.parse(world.clock.at) + 7 * 86_400_000).toISOString();
};
/** The document of a unit's sheet. */
export function sheetOf(world: PublishWorld, unit: string, week = '2026-11-16'): { people: number; doc: GroupSheetDoc } {
  const row = world.of('groupSheet').find((each) => each.unit === unit && each.week === week);
  const doc = row ? readGroupSheet(row.text) : null;
  if (!row || !doc) throw new Error(`no sheet of ${unit}`);
  return { people: row.people, doc };
}
