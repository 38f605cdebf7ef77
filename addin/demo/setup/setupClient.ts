import type { SetupState } from '../setupState';

export interface Told extends SetupState {
  readonly installed: {
    readonly salesforce: { readonly name: string; readonly namespace: string; readonly version: string } | null;
    readonly dynamics: { readonly name: string; readonly version: string; readonly managed: boolean } | null;
  };
  readonly lightningHost: string;
}

/** Somebody or something that can be chosen. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** Who holds what. */
export interface Assignments {
  readonly people: readonly Named[];
  readonly rights: readonly Named[];
  /** `person right` -> the id of the assignment; empty where the pair is its own id. */
  readonly held: ReadonlyMap<string, string>;
}

/** Calls an address of the CRM; a refusal is thrown in the CRM's own words. */
export async function call<T>(address: string, method = 'GET', body?: unknown): Promise<T> {
  const response = await fetch(address, {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  });
  const text = await response.text();
  const answer: unknown = text === '' ? null : JSON.parse(text);
  if (response.ok) return answer as T;
  const [first] = Array.isArray(answer) ? answer : [answer];
  const said = first as { readonly message?: string; readonly error?: { readonly message?: string } } | null;
  throw new Error(said?.message ?? said?.error?.message ?? `The CRM answered ${response.status}.`);
}

export const readSetup = () => call<Told>('/demo/setup');
export const changeSetup = (change: Partial<SetupState>) => call<Told>('/demo/setup', 'PUT', change);
export const pairOf = (person: string, right: string) => `${person} ${right}`;
