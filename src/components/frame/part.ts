import { type ComponentType, createElement, lazy, useState } from 'react';
import { learnLaterTexts } from '../../words/en';

const waiting = new Set<() => Promise<unknown>>();

/** Something that arrives after the first paint. */
export interface Later<T> {
  /** What it is, once it is here. */
  now(): T | null;
  load(): Promise<T>;
}

/**
 * Fetches a chunk when it is asked for, or with `fetchParts`, whichever comes first; Vite names it after the imported file.
 * @example const dark = later(() => import('./darkTheme').then(({ darkTheme }) => darkTheme));
 */
export function later<T>(fetch: () => Promise<T>): Later<T> {
  let here: { readonly value: T } | null = null;
  const load = async (): Promise<T> => {
    here ??= { value: await fetch() };
    waiting.delete(load);
    return here.value;
  };
  waiting.add(load);
  return { now: () => here?.value ?? null, load };
}

/**
 * A component that arrives after the first paint, with the words of all of them. Once it is there it is drawn at once, without a moment of its
 * placeholder. It stands inside a `LazyPart`.
 * @example const LookupField = part(() => import('./LookupField').then(({ LookupField }) => LookupField));
 */
export function part<P extends object>(fetch: () => Promise<ComponentType<P>>): ComponentType<P> {
  const { now, load } = later(async () => {
    const [component] = await Promise.all([fetch(), learnLaterTexts()]);
    return component;
  });
  const Late = lazy(async () => ({ default: await load() })) as unknown as ComponentType<P>;
  // biome-ignore lint/correctness/noComponentHookFactories: every call stands at the top of a module, so each part is made once
  return function Part(props: P) {
    const [Shown] = useState<ComponentType<P>>(() => now() ?? Late);
    return createElement(Shown, props);
  };
}

/** Fetches everything that is not here yet. What does not come says so where it is needed, not here. */
export async function fetchParts(): Promise<void> {
  await Promise.allSettled([...waiting].map((load) => load()));
}
