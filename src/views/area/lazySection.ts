import { type ComponentType, createElement, lazy, useState } from 'react';

/**
 * A section in a chunk of its own. A chunk that did not come is asked for again when the section is drawn anew ("Try again"), which
 * React's own `lazy` never does.
 * @example const Day = lazySection(() => import('./Day').then(({ Day }) => Day));
 */
export function lazySection<P extends object>(fetch: () => Promise<ComponentType<P>>): ComponentType<P> {
  const make = () => lazy(async () => ({ default: await fetch().catch(failed) })) as unknown as ComponentType<P>;
  let current = make();
  const failed = (cause: unknown): never => {
    current = make();
    throw cause;
  };
  // biome-ignore lint/correctness/noComponentHookFactories: every call stands at the top of a module, so each section is made once
  return function Section(props: P) {
    const [Shown] = useState<ComponentType<P>>(() => current);
    return createElement(Shown, props);
  };
}
