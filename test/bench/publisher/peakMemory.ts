import { readFileSync } from 'node:fs';

/**
 * The most memory that this process has held so far, in bytes. Linux says it of the program itself (`VmHWM`); `maxRSS` of a process that
 * a large one has started begins at the size of its parent there, so it serves other systems alone. Source: proc(5), getrusage(2).
 */
export function peakMemory(): number {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    if (kilobytes) return Number(kilobytes) * 1_024;
  } catch {
    // Not Linux.
  }
  return process.resourceUsage().maxRSS * 1_024;
}
