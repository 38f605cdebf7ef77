import type { OwnAward, OwnGoalParts, OwnPlace, OwnWeek } from '../../model/ownWeek';

type Members = Readonly<Record<string, unknown>>;

const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function rangeIn(value: unknown): OwnPlace['range'] {
  return isMembers(value) && isNumber(value.from) && isNumber(value.to) ? { from: value.from, to: value.to } : null;
}

function placeIn(value: unknown): OwnPlace | null {
  if (!isMembers(value)) return null;
  const { cohort, week, size, band, bands, distance, halfWidth, range } = value;
  if (typeof cohort !== 'string' || typeof week !== 'string') return null;
  if (![size, band, bands, distance, halfWidth].every(isNumber)) return null;
  return {
    cohort,
    week,
    size: Number(size),
    band: Number(band),
    bands: Number(bands),
    distance: Number(distance),
    halfWidth: Number(halfWidth),
    ...(isNumber(value.value) ? { value: value.value } : {}),
    range: rangeIn(range),
  };
}

const KINDS = ['closureTime', 'volume', 'transactions'] as const;

function awardIn(value: unknown): readonly OwnAward[] {
  if (!isMembers(value)) return [];
  const kind = KINDS.find((each) => each === value.kind);
  if (!kind) return [];
  const orNull = (member: unknown) => (isNumber(member) ? member : null);
  return [{ kind, value: orNull(value.value), deals: orNull(value.deals) ?? 0, rank: orNull(value.rank) }];
}

function goalsIn(value: unknown): OwnGoalParts | null {
  if (!isMembers(value) || typeof value.week !== 'string' || !isMembers(value.parts)) return null;
  const parts = Object.entries(value.parts).flatMap(([id, part]) => {
    if (!isMembers(part) || !isNumber(part.passed) || !isNumber(part.applicable)) return [];
    return [[id, { passed: part.passed, applicable: part.applicable }] as const];
  });
  return { week: value.week, parts: Object.fromEntries(parts) };
}

/**
 * Place, awards, badges and goal parts of an own snapshot's document. What a newer publisher wrote beside them stays out of the way; a damaged
 * document is `null`, never something half.
 */
export function readOwnWeek(measures: string): OwnWeek | null {
  let doc: unknown = null;
  try {
    doc = JSON.parse(measures);
  } catch {
    return null;
  }
  if (!isMembers(doc)) return null;
  return {
    place: placeIn(doc.place),
    awards: list(doc.awards).flatMap(awardIn),
    badges: list(doc.badges).filter((each) => typeof each === 'string'),
    goals: goalsIn(doc.goals),
  };
}

/** Cohort keys of an own snapshot, narrowest first; none where the document does not tell. */
export function cohortsIn(tally: string): readonly string[] {
  try {
    const doc: unknown = JSON.parse(tally);
    return isMembers(doc) ? list(doc.cohorts).filter((each): each is string => typeof each === 'string' && each !== '') : [];
  } catch {
    return [];
  }
}
