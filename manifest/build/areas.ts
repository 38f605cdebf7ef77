/** A place of the product that people open: a page or tab in Salesforce, a web resource or area in Dynamics 365. */
export interface Area {
  /** Folder of the bundle, name of the page and of the web resource. */
  readonly name: string;
  readonly title: string;
  /** Whether it has a place of its own in the navigation (tab, sitemap area), beside standing on records. */
  readonly navigation: boolean;
  /** Whose role opens it; the page and tab rights of the others leave it out. */
  readonly roles: readonly ('rep' | 'manager' | 'owner' | 'publisher')[];
}

/** The areas that both packages hold. A new view joins here and nowhere else. */
export const AREAS: readonly Area[] = [
  { name: 'panel', title: 'Foothold', navigation: true, roles: ['rep', 'manager', 'owner'] },
  { name: 'progress', title: 'My progress', navigation: true, roles: ['rep', 'manager', 'owner'] },
  { name: 'team', title: 'Team adoption', navigation: true, roles: ['manager', 'owner'] },
];
