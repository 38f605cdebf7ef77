/** A class of Apex as the checks read it: text without comments and literals, so that words in them are no code. */
export interface ApexText {
  /** Code alone; every comment and literal is blanked, line breaks stay. */
  readonly code: string;
  readonly isTest: boolean;
  /** Name of the outer class, or `null` where there is none. */
  readonly name: string | null;
}

const COMMENT_OR_LITERAL = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'/g;
const OUTER = /\b(?:class|interface|enum)\s+(\w+)/i;

function blank(text: string): string {
  return text.replace(/[^\n]/g, ' ');
}

/** @example readApex('public with sharing class A { // note\n}').name // 'A' */
export function readApex(source: string): ApexText {
  const code = source.replace(COMMENT_OR_LITERAL, blank);
  return {
    code,
    isTest: /@IsTest\b/i.test(code.slice(0, OUTER.exec(code)?.index ?? 0)),
    name: OUTER.exec(code)?.[1] ?? null,
  };
}

/** The line of a place in a text, from 1. */
export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}

/** Names of the public properties and methods without arguments that a page may name in an expression. */
export function propertiesOf(source: string): ReadonlySet<string> {
  const { code } = readApex(source);
  const properties = [...code.matchAll(/\b(?:public|global)\s+(?:static\s+)?[\w.<>,]+\s+(\w+)\s*\{/gi)].map(
    (match) => match[1] ?? '',
  );
  const getters = [...code.matchAll(/\b(?:public|global)\s+(?:static\s+)?[\w.<>,]+\s+get(\w+)\s*\(\s*\)/gi)].map((match) =>
    (match[1] ?? '').replace(/^./, (letter) => letter.toLowerCase()),
  );
  return new Set([...properties, ...getters]);
}

/** Names of the static methods that a component may call. */
export function auraMethodsOf(source: string): ReadonlySet<string> {
  const { code } = readApex(source);
  const found = code.matchAll(/@AuraEnabled(?:\s*\([^)]*\))?\s+(?:public|global)\s+static\s+[\w.<>,]+\s+(\w+)\s*\(/gi);
  return new Set([...found].map((match) => match[1] ?? ''));
}
