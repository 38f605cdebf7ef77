import * as v from 'valibot';
import type { Programme } from '../model/programme';
import { checkCondition } from './checkCondition';
import { defaultProgramme } from './defaultProgramme';
import { ProgrammeError, type ProgrammeProblem } from './problem';
import { programmeSchema } from './schema';
import { schemaProblems } from './schemaProblems';

/** The format that this version reads and writes. */
const FORMAT = 1;
const LONGEST = 2_000_000;
const DEEPEST = 40;

/** Rules whose benefit stands in the catalogue; every other rule must bring its own (A9). */
const KNOWN = new Set((['salesforce', 'dynamics'] as const).flatMap((crm) => defaultProgramme(crm).rules.map(({ id }) => id)));

function read(text: string): unknown {
  if (text.length > LONGEST) throw new ProgrammeError('damaged', [{ path: '', message: 'the programme is too long to be one' }]);
  try {
    return JSON.parse(text);
  } catch {
    throw new ProgrammeError('damaged', [{ path: '', message: 'the programme is not readable as JSON' }]);
  }
}

/** Keys that reach for an object's prototype, and nesting that no programme has: refused before anything else is read. */
function hostile(value: unknown): ProgrammeProblem | null {
  let level: { path: string; value: unknown }[] = [{ path: '', value }];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEEPEST) return { path: level[0]?.path.slice(0, 80) ?? '', message: `nested more than ${DEEPEST} deep` };
    const next: typeof level = [];
    for (const each of level) {
      if (typeof each.value !== 'object' || each.value === null) continue;
      const isList = Array.isArray(each.value);
      for (const [key, inner] of Object.entries(each.value)) {
        const path = isList ? `${each.path}[${key}]` : each.path === '' ? key : `${each.path}.${key}`;
        if (!isList && ['__proto__', 'constructor', 'prototype'].includes(key))
          return { path, message: 'is not allowed as a name' };
        next.push({ path, value: inner });
      }
    }
    level = next;
  }
  return null;
}

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What no schema says: conditions, and what rules must be beside each other. Read as it stands, whatever else is wrong with it. */
function ruleProblems(rules: unknown): ProgrammeProblem[] {
  const seen = new Set<unknown>();
  return (Array.isArray(rules) ? rules : []).flatMap((rule: unknown, index) => {
    if (!isGroup(rule)) return [];
    const path = `rules[${index}]`;
    const { id, level, weight, benefit } = rule;
    const problems = ['when', 'must'].flatMap((key) =>
      Object.hasOwn(rule, key) ? checkCondition(rule[key], `${path}.${key}`) : [],
    );
    if (typeof id === 'string' && seen.has(id)) problems.push({ path: `${path}.id`, message: `${id} stands there twice` });
    seen.add(id);
    if (!(typeof id === 'string' && KNOWN.has(id)) && benefit === null)
      problems.push({ path: `${path}.benefit`, message: 'must say what it gives the rep' });
    if (level === 'optional' && typeof weight === 'number' && weight > 0)
      problems.push({ path: `${path}.weight`, message: 'must be 0 for an optional rule' });
    return problems;
  });
}

/**
 * Reads a stored or imported programme: JSON text, or the value it stands for. Everything unknown is refused.
 * @throws ProgrammeError with all faults at once, each with its path; kind `newer` for a document of a later version.
 * @example parseProgramme(JSON.stringify(defaultProgramme('dynamics')))
 */
export function parseProgramme(input: unknown): Programme {
  const value = typeof input === 'string' ? read(input) : input;
  const danger = hostile(value);
  if (danger !== null) throw new ProgrammeError('invalid', [danger]);
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : null;
  if (typeof format === 'number' && format > FORMAT) {
    const message = `made by a newer version (format ${format}); this one reads format ${FORMAT}. Update Foothold to use it.`;
    throw new ProgrammeError('newer', [{ path: 'format', message }]);
  }
  const parsed = v.safeParse(programmeSchema, value);
  const problems = [...(parsed.success ? [] : schemaProblems(value)), ...ruleProblems(isGroup(value) ? value.rules : null)];
  if (!parsed.success || problems.length > 0) throw new ProgrammeError('invalid', problems);
  // The conditions are of any form to the schema; they were read above.
  return parsed.output as Programme;
}
