import type { Finding } from '../finding';
import { type ApexText, lineAt, readApex } from './apex';
import { filesOf, type Pack, textOf } from './pack';

/** What no class of the package may say, and why. */
const REFUSED: readonly (readonly [RegExp, string])[] = [
  [/\bglobal\b/gi, 'global can never be taken back in a managed package'],
  [/\bwithout\s+sharing\b/gi, 'without sharing shows rows that the person may not see'],
  [/\bgetSessionId\s*\(/gi, 'the session id belongs to the page alone, which gives it to its own script'],
  [/\bSeeAllData\s*=\s*true\b/gi, 'tests make their own data'],
  [/\bSystem\s*\.\s*debug\s*\(/gi, 'logs can hold personal data'],
  [/\bHttpRequest\b|\bWebService\b|@future\b/gi, 'the package calls nothing outside the org'],
];

/** Statements that write rows, without `as user`. */
const WRITES = /(?:^|[;{}])\s*(insert|update|upsert|delete|undelete|merge)\s+(?!as\s+user\b)[\w(]/gim;
/** Calls that read or write rows; the last argument must name the mode. */
const CALLS = /\bDatabase\s*\.\s*(?:query|countQuery|insert|update|upsert|delete)\w*\s*\(([^;]*)\)/gi;

function ofStatements({ code, isTest }: ApexText): [number, string][] {
  const found: [number, string][] = [];
  for (const match of code.matchAll(/\[\s*(SELECT|FIND)\b([^\]]*)\]/gi)) {
    if (!/\bWITH\s+USER_MODE\b/i.test(match[2] ?? '')) found.push([match.index, 'a query must say WITH USER_MODE']);
  }
  if (isTest) return found;
  for (const match of code.matchAll(WRITES)) found.push([match.index + 1, `${match[1]} must say "as user"`]);
  for (const match of code.matchAll(CALLS)) {
    if (!/\bUSER_MODE\b/i.test(match[1] ?? '')) found.push([match.index, 'the call must name AccessLevel.USER_MODE']);
  }
  return found;
}

function ofClass(file: string, apex: ApexText): [number, string][] {
  const expected = file.split('/').at(-1)?.replace('.cls', '');
  const found: [number, string][] = [];
  if (apex.name !== expected) found.push([0, `declares ${apex.name ?? 'no class'}, the file is named ${expected}`]);
  if (!apex.isTest && !/\bwith\s+sharing\s+class\b/i.test(apex.code)) found.push([0, 'must be declared "with sharing"']);
  for (const [pattern, why] of REFUSED) {
    for (const match of apex.code.matchAll(pattern)) found.push([match.index, `${match[0].trim()}: ${why}`]);
  }
  if (apex.isTest && !/\b(?:Assert|System)\s*\.\s*(?:assert|are|is|fail)/i.test(apex.code)) found.push([0, 'asserts nothing']);
  return [...found, ...ofStatements(apex)];
}

/** Check `classes`: sharing, user mode, tests, and what a reviewed package may not call. */
export function classes(pack: Pack): Finding[] {
  const all = filesOf(pack, 'class').map(({ file }) => ({ file, apex: readApex(textOf(pack, file)) }));
  return all.flatMap(({ file, apex }) => {
    const messages = ofClass(file, apex).map(([index, message]) => `line ${lineAt(apex.code, index)}: ${message}`);
    const tested =
      apex.isTest ||
      all.some(
        (other) => other.apex.isTest && other.apex.name === `${apex.name}Test` && other.apex.code.includes(`${apex.name}`),
      );
    if (!tested) messages.push(`has no test class ${apex.name}Test that uses it; an install wants 75 % covered`);
    return messages.map((message) => ({ file, message }));
  });
}
