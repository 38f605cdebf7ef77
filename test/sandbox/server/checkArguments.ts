import { statSync } from 'node:fs';
import { type ParseArgsConfig, parseArgs } from 'node:util';

/** Options of a command as they were written; an unknown one is refused with the way the command is used. */
export function readOptions<T extends NonNullable<ParseArgsConfig['options']>>(
  argv: readonly string[],
  options: T,
  usage: string,
) {
  try {
    return parseArgs({ args: [...argv], options }).values;
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\nUse: ${usage}`);
  }
}

/** @throws Error that says what a port is */
export function portOf(written: string): number {
  const port = Number(written);
  if (written.trim() === '' || !Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`"${written}" is not a port. Give a whole number up to 65535: --port 4100`);
  return port;
}

/** A day or a moment; @throws Error that says how one is written */
export function momentOf(written: string): string {
  if (Number.isNaN(Date.parse(written))) throw new Error(`"${written}" is not a date. Write it as --now 2026-11-22`);
  return written;
}

/** @throws Error where there is no such folder */
export function folderOf(written: string): string {
  if (!statSync(written, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(`There is no folder "${written}". --data takes a folder with exported CSV files.`);
  return written;
}
