/** The origin of the page in which this runs. */
export function pageOrigin(): string {
  return window.location.origin;
}
