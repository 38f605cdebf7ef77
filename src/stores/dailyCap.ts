import type { DevicePort } from '../ports/drafts';

/**
 * Nudges opened today by this person on this device (decision 9): the same one on the same record counts once.
 * `mayOpen` is true for what was opened already, so that a reload never hides it.
 */
export function createDailyCap(device: DevicePort, person: string, today: string, cap: number) {
  const key = `opened|${person}`;
  const read = (): string[] => {
    const [day, ...opened] = (device.get(key) ?? '').split(' ');
    return day === today ? opened : [];
  };
  const nameOf = (recordId: string, ruleId: string) => `${recordId}/${ruleId}`;
  return {
    mayOpen(recordId: string, ruleId: string): boolean {
      const opened = read();
      return opened.includes(nameOf(recordId, ruleId)) || opened.length < cap;
    },
    opened(recordId: string, ruleId: string): void {
      const opened = new Set(read()).add(nameOf(recordId, ruleId));
      device.set(key, [today, ...opened].join(' '));
    },
  };
}
