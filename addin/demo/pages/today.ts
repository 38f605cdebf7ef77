/** The day on which the demo stands: that of `--now`, else the device's. */
export async function today(): Promise<string> {
  const { now } = (await (await fetch('/demo/places')).json()) as { readonly now: string | null };
  return (now ?? new Date().toISOString()).slice(0, 10);
}
