import type { EntityName } from '../../model/record';
import { REASONS, type Reason, type Response, type ResponseKind } from '../../model/response';
import { PHASES, type Phase } from '../../model/rule';
import { PREFIX, TABLES } from './columns';
import { guid } from './guid';
import { array, type Json, number, object, string } from './json';
import { toInstant } from './mapValue';

const RESPONSE_KINDS: readonly ResponseKind[] = ['fixed', 'later', 'muted', 'notKnown', 'whyNot'];

function oneOf<T extends string>(list: readonly T[], value: Json): T | null {
  return list.find((each) => each === value) ?? null;
}

/** Rows of the person's answers; a row of a kind that this version does not know is left out. */
export function mapResponses(list: Json): readonly Response[] {
  return array(object(list).value)
    .map(object)
    .flatMap((row): Response[] => {
      const column = (name: string) => row[`${PREFIX}_${name}`];
      const ruleId = string(column('rule'));
      const kind = oneOf(RESPONSE_KINDS, column('kind'));
      const at = toInstant(column('at'));
      if (!ruleId || !kind || !at) return [];
      const id = string(column('record'));
      const entity = oneOf(Object.keys(TABLES) as EntityName[], column('entity'));
      return [
        {
          ruleId,
          ref: id && entity ? { entity, id } : null,
          kind,
          reason: oneOf<Reason>(REASONS, column('reason')),
          note: string(column('note')),
          phase: oneOf<Phase>(PHASES, column('phase')),
          fingerprint: string(column('fingerprint')) ?? '',
          until: string(column('until'))?.slice(0, 10) ?? null,
          seconds: number(column('seconds')),
          gain: number(column('gain')),
          at,
        },
      ];
    });
}

/** An answer as a row. */
export function writeResponse(response: Response, key: string): Record<string, Json> {
  const { ruleId, ref, kind, reason, note, phase, fingerprint, until, seconds, gain, at } = response;
  const values = { key, rule: ruleId, record: ref ? guid(ref.id) : null, entity: ref?.entity ?? null, kind, reason, note, phase };
  const rest = { fingerprint, until, seconds, gain, at };
  return Object.fromEntries(Object.entries({ ...values, ...rest }).map(([name, value]) => [`${PREFIX}_${name}`, value]));
}
