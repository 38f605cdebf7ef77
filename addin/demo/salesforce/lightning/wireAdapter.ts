/** What a wired member is given. */
export interface WireValue<T> {
  readonly data?: T | undefined;
  readonly error?: WireError | undefined;
}

/** A refusal in the shape that Lightning gives it. */
export interface WireError {
  readonly status: number;
  readonly statusText: string;
  readonly body: { readonly message: string };
}

/** The life of a wire adapter, as LWC's own wire service calls it. */
export interface WireAdapter<C> {
  connect(): void;
  update(config: C): void;
  disconnect(): void;
}

/** @example refusal(404, 'The requested resource does not exist') */
export function refusal(status: number, message: string): WireError {
  return { status, statusText: message, body: { message } };
}
