type Action = (...given: never[]) => void;

/** Actions that arrive after the first paint, callable before. */
export interface WaitingActions<T> {
  readonly actions: T;
  /** Fetches them, if they are not here yet; what waits for them then runs. */
  load(): Promise<void>;
}

/**
 * Actions by name whose code comes later. One that is called before waits and runs when the code is here, if `mark` (asked
 * at the call) still says that it means what it meant then. Where the code does not come, what waits goes on waiting,
 * `failed` is told, and the next call or `load` tries again.
 * @example const { actions, load } = waitingActions(['save'], () => import('./save'), () => () => true, tell); actions.save()
 */
export function waitingActions<T extends { readonly [K in keyof T]: Action }>(
  names: readonly (keyof T)[],
  fetch: () => Promise<T>,
  mark: (name: keyof T) => () => boolean,
  failed: (error: unknown) => void,
): WaitingActions<T> {
  let here: T | null = null;
  let fetching: Promise<void> | null = null;
  const waiting = new Map<keyof T, { readonly given: never[]; readonly stands: () => boolean }>();

  const load = (): Promise<void> => {
    fetching ??= fetch().then(
      (actions) => {
        here = actions;
        for (const [name, { given, stands }] of waiting) if (stands()) actions[name](...given);
        waiting.clear();
      },
      (error: unknown) => {
        fetching = null;
        if (waiting.size > 0) failed(error);
      },
    );
    return fetching;
  };

  const call =
    (name: keyof T): Action =>
    (...given) => {
      if (here) return here[name](...given);
      waiting.set(name, { given, stands: mark(name) });
      void load();
    };
  return { actions: Object.fromEntries(names.map((name) => [name, call(name)])) as T, load };
}
