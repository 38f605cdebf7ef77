const KEY = 'fthd.tab';

/** What keeps the name: the storage of one browser tab, which its frames of one origin share. */
export type TabStorage = Pick<Storage, 'getItem' | 'setItem'>;

/** The storage of this tab; `null` where the browser blocks it. */
export function tabStorage(): TabStorage | null {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

/**
 * One name a browser tab, so that two tabs do not hear each other. The form script and the panel find the same one,
 * wherever the panel stands; `''` where nothing can be kept.
 */
export function tabName(storage: TabStorage | null, random: () => string = () => crypto.randomUUID()): string {
  try {
    const kept = storage?.getItem(KEY);
    if (kept) return kept;
    const made = random();
    storage?.setItem(KEY, made);
    return storage ? made : '';
  } catch {
    return '';
  }
}
