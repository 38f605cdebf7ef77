import { type PlaceInput, placeView } from '../../src/flows/progress/placeView';
import type { OptInKind, OwnOptIn } from '../../src/model/optIn';
import type { OwnPlace } from '../../src/model/ownWeek';
import type { Programme } from '../../src/model/programme';
import type { BoardRow } from '../../src/model/published';
import type { BoardDoc } from '../../src/model/sheet';
import type { OwnRow, OwnStanding } from '../../src/model/standing';
import { defaultProgramme } from '../../src/programme/defaultProgramme';

/** What a person's place is worked out from in these tests: 77 in the middle band of twelve people, the ranking chosen. */
export const TODAY = '2026-11-22';
export const WEEK = '2026-11-16';
export const CLOSED = '2026-11-09';
export const COHORT = 'AE|North|over';

export const PLACE: OwnPlace = {
  cohort: COHORT,
  week: CLOSED,
  size: 12,
  band: 2,
  bands: 3,
  distance: 1,
  halfWidth: 4,
  value: 77,
  range: { from: 3, to: 7 },
};

export const row = (more: Partial<OwnRow> = {}, doc: object = { place: PLACE }): OwnRow => ({
  week: WEEK,
  score: 7800,
  records: 46,
  measures: JSON.stringify({ format: 1, completeness: 8400, ...doc }),
  tally: JSON.stringify({ format: 1, cohorts: [COHORT, 'AE|North', 'AE'] }),
  writtenBy: 'Foothold Publisher',
  ...more,
});

export const boardRow = (doc: Partial<BoardDoc> = {}, more: Partial<BoardRow> = {}): BoardRow => ({
  kind: 'board',
  cohort: COHORT,
  week: CLOSED,
  size: 12,
  text: JSON.stringify({
    format: 2,
    bandCount: 3,
    bands: [
      { band: 1, people: 5, distance: 7 },
      { band: 2, people: 4, distance: null },
    ],
    held: false,
    awards: [],
    ...doc,
  }),
  ...more,
});

export const chose = (...kinds: readonly OptInKind[]): readonly OwnOptIn[] =>
  kinds.map((kind) => ({ kind, active: true, text: 'Show me.', at: '2026-11-02T08:00:00.000Z' }));

export function inputOf(
  standing: Partial<OwnStanding>,
  programme: Partial<Programme> = {},
  more: Partial<PlaceInput> = {},
): PlaceInput {
  return {
    programme: { ...defaultProgramme('salesforce'), ...programme },
    person: { createdAt: '2022-01-01T00:00:00.000Z', zone: 'Europe/Berlin' },
    keeps: true,
    standing: { rows: [row()], optIns: chose('ranking'), manager: null, looks: [], ...standing },
    boards: [boardRow()],
    today: TODAY,
    ...more,
  };
}

export const placeOf = (...input: Parameters<typeof inputOf>) => placeView(inputOf(...input)).place;
