/// <reference types="xrm" />
import type { ThemeName } from '../../../src/ports/host';

/** The client API as scripts find it; the whole of `App` is absent in native players and on premises. */
export type ClientApi = Pick<typeof Xrm, 'Utility' | 'Navigation'> & Partial<Pick<typeof Xrm, 'App'>>;

/** A form, as its script gets it. */
export type Form = Xrm.FormContext;

/** A channel to the panel: the browser's `BroadcastChannel`. */
export interface Channel {
  postMessage(message: unknown): void;
  onmessage: ((event: MessageEvent) => void) | null;
}

/** What the form script needs of the page, given from outside so that it runs without one. */
export interface FormPage {
  clientApi(): ClientApi | null;
  /** `null` where the browser blocks it. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem'> | null;
  /** `null` where the browser has no channels. */
  openChannel(name: string): Channel | null;
  theme(): ThemeName;
  randomId(): string;
  /** Runs something a moment later: events of one save come one after the other. */
  later(work: () => void): void;
}
