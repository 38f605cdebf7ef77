import { type ComponentType, createElement, lazy, useState } from 'react';

const waiting = new Set<() => Promise<void>>();

/**
 * A component that arrives after the first paint; Vite names its chunk after the imported file. Once it is there it is
 * drawn at once, without a moment of its placeholder. It stands inside a `LazyPart`.
 * @example const LookupField = part(() => import('./LookupField').then(({ LookupField }) => LookupField));
 */
export function part<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  let loaded: ComponentType<P> | null = null;
  const begin = async (): Promise<void> => {
    loaded = await load();
    waiting.delete(begin);
  };
  waiting.add(begin);
  const Late = lazy(async () => {
    await begin();
    return { default: (loaded ?? (() => null)) as ComponentType<P> };
  }) as unknown as ComponentType<P>;
  // biome-ignore lint/correctness/noComponentHookFactories: every call stands at the top of a module, so each part is made once
  return function Part(props: P) {
    const [Shown] = useState<ComponentType<P>>(() => loaded ?? Late);
    return createElement(Shown, props);
  };
}

/** Fetches every part that is not here yet. A part that does not come says so where it is needed, not here. */
export async function fetchParts(): Promise<void> {
  await Promise.allSettled([...waiting].map((begin) => begin()));
}
