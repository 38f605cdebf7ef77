/** A sales team: a business unit of its own under its region, and a place in the role hierarchy. */
export interface TeamPlan {
  readonly key: string;
  readonly name: string;
  readonly region: 'East' | 'West';
  readonly reps: number;
  /** The region's head leads one team in person: six leaders on two levels. */
  readonly ledByHead: boolean;
  /** Where most of its customers are, by weight. */
  readonly countries: readonly (readonly [CountryCode, number])[];
  readonly locale: string;
  readonly zone: string;
}

export type CountryCode = 'DE' | 'AT' | 'CH' | 'PL' | 'CZ' | 'DK' | 'SE' | 'NL' | 'BE' | 'FR' | 'ES' | 'IT' | 'GB' | 'US';

export const COMPANY = { name: 'Halvorn Marine & Motion SE', currency: 'EUR', zone: 'Europe/Berlin', locale: 'en_GB' } as const;

const BERLIN = 'Europe/Berlin';

/** Five teams of 5 to 12 and one of 4. Hamburg and Rotterdam have nobody ramping or on leave: cohorts of 12 and of 4. */
export const TEAMS: readonly TeamPlan[] = [
  {
    key: 'hamburg',
    name: 'Hamburg',
    region: 'East',
    reps: 12,
    ledByHead: false,
    countries: [
      ['DE', 8],
      ['DK', 2],
      ['SE', 1],
      ['US', 1],
    ],
    locale: 'de_DE',
    zone: BERLIN,
  },
  {
    key: 'berlin',
    name: 'Berlin',
    region: 'East',
    reps: 8,
    ledByHead: true,
    countries: [
      ['DE', 6],
      ['CZ', 2],
      ['AT', 2],
    ],
    locale: 'de_DE',
    zone: BERLIN,
  },
  {
    key: 'warsaw',
    name: 'Warsaw',
    region: 'East',
    reps: 6,
    ledByHead: false,
    countries: [
      ['PL', 7],
      ['CZ', 2],
      ['DE', 1],
    ],
    locale: 'pl_PL',
    zone: BERLIN,
  },
  {
    key: 'cologne',
    name: 'Cologne',
    region: 'West',
    reps: 7,
    ledByHead: true,
    countries: [
      ['DE', 6],
      ['CH', 2],
      ['BE', 1],
      ['IT', 1],
    ],
    locale: 'de_DE',
    zone: BERLIN,
  },
  {
    key: 'lyon',
    name: 'Lyon',
    region: 'West',
    reps: 5,
    ledByHead: false,
    countries: [
      ['FR', 6],
      ['ES', 3],
      ['IT', 1],
    ],
    locale: 'fr_FR',
    zone: BERLIN,
  },
  {
    key: 'rotterdam',
    name: 'Rotterdam',
    region: 'West',
    reps: 4,
    ledByHead: false,
    countries: [
      ['NL', 4],
      ['GB', 3],
      ['US', 2],
      ['BE', 1],
    ],
    locale: 'en_GB',
    zone: 'Europe/London',
  },
];

/** A node of the role hierarchy and the business unit that goes with it; parents come before children. */
export interface UnitPlan {
  readonly key: string;
  readonly parent: string | null;
  readonly name: string;
}

/** Salesforce's role hierarchy: who stands above sees what those below own. */
export const ROLES: readonly UnitPlan[] = [
  ...(['East', 'West'] as const).map((region) => ({
    key: `role:head:${region}`,
    parent: null,
    name: `Region Head ${region}`,
  })),
  ...TEAMS.filter((team) => !team.ledByHead).map((team) => ({
    key: `role:lead:${team.key}`,
    parent: `role:head:${team.region}`,
    name: `Sales Lead ${team.name}`,
  })),
  ...TEAMS.map((team) => ({
    key: `role:rep:${team.key}`,
    parent: team.ledByHead ? `role:head:${team.region}` : `role:lead:${team.key}`,
    name: `Account Executive ${team.name}`,
  })),
  { key: 'role:service', parent: null, name: 'Customer Service' },
  { key: 'role:marketing', parent: null, name: 'Marketing' },
  { key: 'role:operations', parent: null, name: 'Sales Operations' },
];

/** Dataverse's business units, below the root unit (key `unit:root`). */
export const UNITS: readonly UnitPlan[] = [
  { key: 'unit:East', parent: 'unit:root', name: 'Sales East' },
  { key: 'unit:West', parent: 'unit:root', name: 'Sales West' },
  ...TEAMS.map((team) => ({ key: `unit:${team.key}`, parent: `unit:${team.region}`, name: `Sales ${team.name}` })),
  { key: 'unit:marketing', parent: 'unit:root', name: 'Marketing' },
];
