import { define, field } from '../../catalogue/define';
import { systemFields } from '../../catalogue/systemFields';
import type { Concept } from '../../catalogue/types';
import { MADE_IN } from '../../store/madeIn';
import type { PackageObject, SalesforcePackage, Solution, SolutionTable } from '../types';
import { fieldsOf } from './fields';
import { grantsOf } from './grants';
import { columnOf, conceptName, snakeOf } from './names';

/** What an administrator set up and no package can say. */
export interface Setup {
  /** Key prefix of a concept's ids, which differs from organisation to organisation. */
  keyPrefix(name: string): string;
  /** Sharing Settings > Grant Access Using Hierarchies, on for every object unless it was cleared. */
  grantsByHierarchy(object: string): boolean;
}

function conceptOf(
  name: string,
  object: PackageObject | undefined,
  table: SolutionTable | undefined,
  salesforce: SalesforcePackage | null,
  dynamics: Solution | null,
  setup: Setup,
): Concept {
  const prefixes = { namespace: salesforce?.namespace ?? '', prefix: dynamics?.prefix ?? '' };
  const logical = `${prefixes.prefix}_${name}`.toLowerCase();
  const keyPrefix = setup.keyPrefix(name);
  const ownerless = table?.ownership === 'OrgOwned';
  const system = systemFields({ ...(table ? { primaryId: `${logical}id` } : {}), idLabel: 'Record ID', ownerless });
  const owner = systemFields({ idLabel: 'Record ID' }).find(({ column }) => column.name === 'owner_id');
  const attributes = fieldsOf(object, table, prefixes);
  const primary = table?.columns.find(({ primaryName }) => primaryName);
  return define({
    name: conceptName(name),
    table: `${prefixes.prefix || prefixes.namespace}_${snakeOf(name)}`,
    keyPrefix,
    sharing: {
      salesforce: object?.sharing ?? 'private',
      hierarchy: object !== undefined && setup.grantsByHierarchy(object.name),
      dataverse: 'basic',
    },
    grants: grantsOf(name, object, salesforce, dynamics),
    fields: [
      // Rows that have no owner in Dataverse have one in Salesforce all the same.
      ...system.map((spec) =>
        spec.column.name === 'owner_id' && ownerless ? { ...spec, salesforce: owner?.salesforce ?? null } : spec,
      ),
      ...attributes,
      field(MADE_IN, 'text', null, null),
    ],
    ...(object
      ? {
          sobject: {
            name: `${prefixes.namespace}__${name}__c`,
            keyPrefix,
            label: object.label,
            labelPlural: object.plural,
            children: [],
            custom: true,
          },
        }
      : {}),
    ...(table
      ? {
          entity: {
            name: logical,
            schemaName: `${prefixes.prefix}_${table.name}`,
            set: table.set,
            primaryId: `${logical}id`,
            primaryName: `${prefixes.prefix}_${primary?.name ?? 'name'}`.toLowerCase(),
            label: table.label,
            labelPlural: table.plural,
            ownership: table.ownership,
            collections: [],
            keys: table.keys.map((key) => key.map(columnOf)),
            ...(primary?.autoNumber ? { autoNumber: primary.autoNumber } : {}),
          },
        }
      : {}),
  });
}

/**
 * The concepts that both packages bring: an object and a table of one name are one concept, what only one of them has
 * exists only in its CRM.
 */
export function conceptsOf(salesforce: SalesforcePackage | null, dynamics: Solution | null, setup: Setup): readonly Concept[] {
  const objects = salesforce?.objects ?? [];
  const tables = dynamics?.tables ?? [];
  const same = (a: { readonly name: string }) => (b: { readonly name: string }) => a.name.toLowerCase() === b.name.toLowerCase();
  return [
    ...objects.map((object) => conceptOf(object.name, object, tables.find(same(object)), salesforce, dynamics, setup)),
    ...tables
      .filter((table) => !objects.some(same(table)))
      .map((table) => conceptOf(table.name, undefined, table, salesforce, dynamics, setup)),
  ];
}
