import { mediansIn } from '../../model/medians';
import type { RecordRef } from '../../model/record';
import { REASONS, type Reason, type Response, type ResponseKind } from '../../model/response';
import { PHASES, type Phase } from '../../model/rule';
import type { Snapshot } from '../../model/snapshot';
import type { StoredProgramme } from '../../ports/crm';
import { OBJECTS, own } from './objects';
import { date, instant, isRow, number, type Row, text } from './row';

const KINDS: readonly ResponseKind[] = ['fixed', 'later', 'muted', 'notKnown', 'whyNot'];

/** Columns of a response, beside its key. */
export const RESPONSE_FIELDS = [
  'Rule',
  'Record',
  'Entity',
  'Kind',
  'Reason',
  'Note',
  'Phase',
  'Fingerprint',
  'Until',
  'Seconds',
  'Gain',
  'At',
].map(own);
export const SNAPSHOT_FIELDS = ['Week', 'Score', 'Records', 'Measures'].map(own);
export const PROGRAMME_FIELDS = ['Version', 'Text'].map(own);

function oneOf<T extends string>(list: readonly T[], value: string | null): T | null {
  return list.find((each) => each === value) ?? null;
}

/** A response row; `null` for one that a newer version wrote with a kind we do not know. */
export function mapResponse(row: Row): Response | null {
  const kind = oneOf(KINDS, text(row, own('Kind')));
  const ruleId = text(row, own('Rule'));
  if (kind === null || ruleId === null) return null;
  const record = text(row, own('Record'));
  const entity = oneOf(Object.keys(OBJECTS) as RecordRef['entity'][], text(row, own('Entity')));
  return {
    ruleId,
    ref: record === null || entity === null ? null : { entity, id: record },
    kind,
    reason: oneOf<Reason>(REASONS, text(row, own('Reason'))),
    note: text(row, own('Note')),
    phase: oneOf<Phase>(PHASES, text(row, own('Phase'))),
    fingerprint: text(row, own('Fingerprint')) ?? '',
    until: date(row, own('Until')),
    seconds: number(row, own('Seconds')),
    gain: number(row, own('Gain')),
    at: instant(row, own('At')) ?? '1970-01-01T00:00:00.000Z',
  };
}

/** A response as columns of its row. */
export function toResponseRow(response: Response): Readonly<Record<string, string | number | null>> {
  const { ruleId, ref, kind, reason, note, phase, fingerprint, until, seconds, gain, at } = response;
  const values = [ruleId, ref?.id ?? null, ref?.entity ?? null, kind, reason, note, phase, fingerprint, until, seconds, gain, at];
  return Object.fromEntries(RESPONSE_FIELDS.map((field, index) => [field, values[index] ?? null]));
}

/** The person's own week. Measures are JSON in a long text; broken JSON is no measures, never zero ones. */
export function mapSnapshot(row: Row): Snapshot | null {
  const week = date(row, own('Week'));
  if (week === null) return null;
  return {
    week,
    score: number(row, own('Score')),
    records: number(row, own('Records')) ?? 0,
    ...readMeasures(text(row, own('Measures'))),
  };
}

function readMeasures(json: string | null): Pick<Snapshot, 'measures' | 'medians' | 'leave'> {
  try {
    const read: unknown = JSON.parse(json ?? '{}');
    if (!isRow(read)) return { measures: {} };
    const names = ['completeness', 'currency', 'timeliness', 'substance', 'process'] as const;
    const measures = Object.fromEntries(names.flatMap((name) => (typeof read[name] === 'number' ? [[name, read[name]]] : [])));
    return { measures, medians: mediansIn(read.medians), leave: Array.isArray(read.leave) ? read.leave : undefined };
  } catch {
    return { measures: {} };
  }
}

/** The newest version of the programme, as text that nobody here reads. */
export function mapProgramme(row: Row): StoredProgramme | null {
  const text_ = text(row, own('Text'));
  return text_ === null ? null : { version: String(number(row, own('Version')) ?? text(row, own('Version')) ?? ''), text: text_ };
}
