import type { DevicePort } from '../../ports/drafts';

const PREFIX = 'fthd.device|';

/** Small counters kept on this device; nothing is kept where storage is blocked, and the cap then counts per page load. */
export function createStorageDevice(storage: Storage | null): DevicePort {
  const memory = new Map<string, string>();
  return {
    get(key) {
      try {
        return storage?.getItem(PREFIX + key) ?? memory.get(key) ?? null;
      } catch {
        return memory.get(key) ?? null;
      }
    },
    set(key, value) {
      memory.set(key, value);
      try {
        storage?.setItem(PREFIX + key, value);
      } catch {
        // memory has it for as long as the page lives
      }
    },
  };
}
