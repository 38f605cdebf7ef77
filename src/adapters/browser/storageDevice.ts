import type { DevicePort } from '../../ports/drafts';

const PREFIX = 'fthd.device|';

/** Small things kept on this device, or for this tab, as the storage keeps them; where storage is blocked, for as long as the page lives. */
export function createStorageDevice(storage: Pick<Storage, 'getItem' | 'setItem'> | null): DevicePort {
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
