import type { Right, Role, Table } from './tables/types';

const ROLES: readonly Role[] = ['rep', 'manager', 'owner', 'publisher'];
const NAMES: Readonly<Record<Role, string>> = {
  rep: 'Foothold Rep',
  manager: 'Foothold Manager',
  owner: 'Foothold Owner',
  publisher: 'Foothold Publisher',
};

function inWords(right: Right | undefined, table: Table): string {
  if (!right) return '-';
  const verbs = (['create', 'read', 'edit', 'delete'] as const).filter((verb) => right[verb]);
  const everybody = table.sharing === 'public' && right.read;
  const whose = right.all || everybody ? 'all' : right.forOthers ? 'for others' : 'own';
  return `${verbs.join(', ')} ${whose}`;
}

/** The rights of every table as a Markdown table, from the one definition. */
export function rightsTable(tables: readonly Table[]): string {
  const head = ['Table', ...ROLES.map((role) => NAMES[role])];
  const rows = tables.map((table) => [table.plural, ...ROLES.map((role) => inWords(table.rights[role], table))]);
  const widths = head.map((_, index) => Math.max(...[head, ...rows].map((row) => row[index]?.length ?? 0)));
  const line = (row: readonly string[]) => `| ${row.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |`;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join('\n');
}

const BLOCK = /(<!-- rights:begin -->\n)[\s\S]*?(<!-- rights:end -->)/;

/** A document with its block of rights written anew; refuses a document without one. */
export function withRights(document: string, tables: readonly Table[]): string {
  if (!BLOCK.test(document)) throw new Error('The document has no lines <!-- rights:begin --> and <!-- rights:end -->.');
  return document.replace(BLOCK, (_, begin: string, end: string) => `${begin}\n${rightsTable(tables)}\n\n${end}`);
}
