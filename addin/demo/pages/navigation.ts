/** A place of an installed package that the person may open, as the demo's navigation shows it. */
export interface PackagePlace {
  readonly label: string;
  /** Name of the tab, or of the web resource. */
  readonly name: string;
  /** What the component on the tab's page is set to. */
  readonly area: string;
}

interface Told {
  readonly salesforce: readonly { readonly name: string; readonly label: string; readonly area: string }[];
  readonly dynamics: readonly { readonly title: string; readonly url: string | null }[];
}

const WEB_RESOURCE = '$webresource:';

/** Where such a place stands in the demo's addresses, beside the tables: `#/n/fthd__Foothold_Panel`, as Lightning writes it. */
export const PLACE = 'n';

/** Tabs of the installed package, or areas of the solution's site map, that the signed-in person sees. */
export async function readPlaces(crm: 'salesforce' | 'dynamics'): Promise<readonly PackagePlace[]> {
  const told = (await (await fetch('/demo/navigation')).json()) as Told;
  if (crm === 'salesforce') return told.salesforce;
  return told.dynamics.flatMap(({ title, url }) =>
    url?.startsWith(WEB_RESOURCE) ? [{ name: url.slice(WEB_RESOURCE.length), label: title, area: '' }] : [],
  );
}
