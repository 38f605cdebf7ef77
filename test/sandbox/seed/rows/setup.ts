import type { Row, Store, Value } from '../../store/types';

/** What an organisation has before anybody enters a record. */
export interface OrganisationFacts {
  readonly id: string;
  readonly name: string;
  readonly zone: string;
  readonly locale: string;
  /** ISO code of the organisation's currency. */
  readonly currency: string;
  readonly rootUnitId: string;
  readonly profileId: string;
}

const STAGES: readonly (readonly [label: string, probability: number, forecast: string, forecastName: string])[] = [
  ['Prospecting', 10, 'Pipeline', 'Pipeline'],
  ['Qualification', 10, 'Pipeline', 'Pipeline'],
  ['Needs Analysis', 20, 'Pipeline', 'Pipeline'],
  ['Value Proposition', 50, 'Pipeline', 'Pipeline'],
  ['Id. Decision Makers', 60, 'Pipeline', 'Pipeline'],
  ['Perception Analysis', 70, 'Pipeline', 'Pipeline'],
  ['Proposal/Price Quote', 75, 'BestCase', 'Best Case'],
  ['Negotiation/Review', 90, 'Forecast', 'Commit'],
  ['Closed Won', 100, 'Closed', 'Closed'],
  ['Closed Lost', 0, 'Omitted', 'Omitted'],
];

const CURRENCIES: readonly (readonly [code: string, name: string, symbol: string, perEuro: number, decimals: number])[] = [
  ['EUR', 'Euro', '€', 1, 2],
  ['USD', 'US Dollar', '$', 1.1, 2],
  ['GBP', 'Pound Sterling', '£', 0.86, 2],
  ['JPY', 'Yen', '¥', 165, 0],
  ['KWD', 'Kuwaiti Dinar', 'KD', 0.34, 3],
];

const CONNECTION_ROLES = [
  'Business User',
  'Decision Maker',
  'Economic Buyer',
  'Economic Decision Maker',
  'Evaluator',
  'Executive Sponsor',
  'Influencer',
  'Technical Buyer',
  'Other',
] as const;

/** Dataverse's category "Stakeholder" of a connection role. */
const STAKEHOLDER = 1000;

/** The organisation, its currencies, stages, processes and roles of contacts: the same for seed and export. */
export function insertSetup(store: Store, facts: OrganisationFacts): void {
  const home = CURRENCIES.find(([code]) => code === facts.currency)?.[3] ?? 1;
  store.bulkInsert(
    'currency',
    CURRENCIES.map(
      ([code, name, symbol, perEuro, decimals]): Row => ({
        code,
        name,
        symbol,
        rate: code === facts.currency ? 1 : perEuro / home,
        decimals,
        is_active: 1,
        is_corporate: code === facts.currency ? 1 : 0,
      }),
    ),
  );
  store.bulkInsert('organization', [
    {
      id: facts.id,
      name: facts.name,
      time_zone: facts.zone,
      locale: facts.locale,
      language: 'en_US',
      language_code: 1033,
      fiscal_start_month: 1,
      fiscal_uses_start_year: 0,
      kind: 'Enterprise Edition',
      is_sandbox: 1,
      currency_id: idsBy(store, 'currencies', 'code')[facts.currency] ?? null,
    },
  ]);
  store.bulkInsert(
    'opportunityStage',
    STAGES.map(([label, probability, forecast, forecastName], index) =>
      stageRow({ label, probability, forecast, forecastName, order: index + 1, isClosed: index > 7, isWon: index === 8 }),
    ),
  );
  store.bulkInsert(
    'processStage',
    ['Qualify', 'Develop', 'Propose', 'Close'].map((name, category) => ({ name, category, entity_code: 'opportunity' })),
  );
  store.bulkInsert(
    'connectionRole',
    CONNECTION_ROLES.map((name) => ({ name, category: STAKEHOLDER })),
  );
  store.bulkInsert('businessUnit', [{ id: facts.rootUnitId, name: facts.name, parent_id: null, is_disabled: 0 }]);
  store.bulkInsert('profile', [{ id: facts.profileId, name: 'Standard User' }]);
}

interface StageValues {
  readonly label: string;
  readonly probability: number;
  readonly forecast: string;
  readonly forecastName: string;
  readonly order: number;
  readonly isClosed: boolean;
  readonly isWon: boolean;
}

export function stageRow({ label, probability, forecast, forecastName, order, isClosed, isWon }: StageValues): Row {
  return {
    label,
    api_name: label,
    probability,
    sort_order: order,
    is_active: 1,
    is_closed: isClosed ? 1 : 0,
    is_won: isWon ? 1 : 0,
    forecast_category: forecast,
    forecast_category_name: forecastName,
  };
}

/** Ids of a small table by one of its columns: `idsBy(store, 'currencies', 'code').EUR`. */
export function idsBy(store: Store, table: string, column: string): Record<string, string> {
  const rows = store.all({ text: `SELECT id, ${column} AS name FROM ${table} WHERE is_deleted = 0`, params: [] });
  return Object.fromEntries(rows.map((row) => [String(row.name), text(row.id)]));
}

function text(value: Value | undefined): string {
  if (typeof value !== 'string') throw new Error('a row without an id');
  return value;
}
