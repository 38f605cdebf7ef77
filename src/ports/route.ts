/** The address inside an area, after its `#`: which section is open, and what it is filtered by. Deep links are made of it. */
export interface RoutePort {
  /** Without the `#`; `''` = the area's beginning. @example 'people?unit=00E000000000001' */
  get(): string;
  /** Goes there; `replace` leaves no step in the history (a filter that changes). */
  go(to: string, options?: { readonly replace?: boolean }): void;
  /** Hears every change, own ones too; the returned function ends it. */
  listen(heard: (to: string) => void): () => void;
}
