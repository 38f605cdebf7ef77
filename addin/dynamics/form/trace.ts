/** A form script never disturbs the form: what goes wrong is kept here, for whoever supports it, and nowhere else. */
export interface Trace {
  /** Runs a step; a fault is kept and swallowed. */
  run(step: string, work: () => unknown): void;
  /** The last faults: which step, and what kind of fault. No values of the record. */
  read(): readonly string[];
}

const KEPT = 20;

export function createTrace(): Trace {
  const faults: string[] = [];
  const keep = (step: string, cause: unknown) => {
    faults.push(`${step}: ${cause instanceof Error ? cause.name : typeof cause}`);
    faults.splice(0, faults.length - KEPT);
  };
  return {
    run(step, work) {
      try {
        const made = work();
        // Promises of the client API are not the browser's own.
        if (typeof (made as PromiseLike<unknown> | null)?.then === 'function')
          (made as PromiseLike<unknown>).then(undefined, (cause: unknown) => keep(step, cause));
      } catch (cause) {
        keep(step, cause);
      }
    },
    read: () => [...faults],
  };
}
