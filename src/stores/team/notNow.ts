import type { IsoDate } from '../../model/dates';
import type { DevicePort } from '../../ports/drafts';

const KEY = 'team:notNow';

/** What a reader put off, kept on the device: ids alone, and of the week alone. */
export interface NotNow {
  read(): ReadonlySet<string>;
  add(id: string): ReadonlySet<string>;
  clear(): ReadonlySet<string>;
}

/** @example notNow(device, '2026-11-16').add('train:call') */
export function notNow(device: DevicePort, week: IsoDate): NotNow {
  const read = (): ReadonlySet<string> => {
    const [of, ...ids] = (device.get(KEY) ?? '').split('\n');
    return new Set(of === week ? ids.filter((id) => id !== '') : []);
  };
  const keep = (ids: ReadonlySet<string>) => {
    device.set(KEY, [week, ...ids].join('\n'));
    return ids;
  };
  return { read, add: (id) => keep(new Set([...read(), id])), clear: () => keep(new Set()) };
}
