import type { Value } from '../../store/types';
import type { Caller } from '../caller';
import { parseGuid } from '../guid';
import { badRequest } from '../http/DataverseError';
import type { Expression } from './property';
import { dayNumber, dayOfIso, isoDay, startOfDay } from './zonedTime';

/**
 * A client's text as the value to bind when it is compared with this expression: ids for GUIDs, numbers for option sets,
 * days and instants in the form in which the column keeps them.
 */
export function parameterFor(caller: Caller, expression: Expression, text: string): Value {
  switch (expression.kind) {
    case 'number': {
      const number = Number(text);
      if (text.trim() === '' || !Number.isFinite(number)) throw wrongType(expression, text, 'a number');
      return expression.column.storage === 'text' ? text : number;
    }
    case 'boolean':
      if (!/^(true|false|0|1)$/i.test(text)) throw wrongType(expression, text, 'true or false');
      return /^(true|1)$/i.test(text) ? 1 : 0;
    case 'guid': {
      const guid = parseGuid(text);
      if (!guid) throw wrongType(expression, text, 'a GUID');
      return expression.column.storage === 'reference' ? (caller.store.idOf(guid) ?? '') : guid;
    }
    case 'date':
    case 'instant':
      return dateParameter(caller, expression, text);
    default:
      return text;
  }
}

function dateParameter(caller: Caller, expression: Expression, text: string): Value {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const at = Date.parse(isDay ? `${text}T00:00:00Z` : text);
  if (Number.isNaN(at)) throw wrongType(expression, text, 'a date');
  if (expression.column.storage === 'date') {
    return isDay || expression.kind === 'date' ? text.slice(0, 10) : isoDay(dayNumber(at, caller.user.zone));
  }
  return new Date(at).toISOString();
}

/** The first instant of a day that somebody in the caller's zone means, in the form in which the column keeps it. */
export function dayParameter(caller: Caller, expression: Expression, day: number): Value {
  if (expression.column.storage === 'date') return isoDay(day);
  return new Date(startOfDay(day, caller.user.zone)).toISOString();
}

/** The day that a client's date or instant falls on, in the caller's zone. */
export function dayOfText(caller: Caller, expression: Expression, text: string): number {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dayOfIso(text);
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw wrongType(expression, text, 'a date');
  return dayNumber(at, caller.user.zone);
}

function wrongType(expression: Expression, text: string, wanted: string): Error {
  return badRequest(`The value '${text}' of the attribute '${expression.attribute.name}' is not ${wanted}.`, '0x80040203');
}
