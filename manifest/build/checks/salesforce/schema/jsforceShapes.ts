import { ApiSchemas } from 'jsforce/lib/api/metadata/schema';
import type { Property, Shapes } from './shapes';

type Written = string | readonly string[];
interface WrittenType {
  readonly props: Readonly<Record<string, Written>>;
  readonly extends?: string;
}

/**
 * Tags that came to the Metadata API after the version that jsforce's schema was made from, as they stand in the current one;
 * check `currentSchema` compares every file with that as well.
 */
const NEWER: Readonly<Record<string, WrittenType>> = {
  FlexiPageRegion: { props: { itemInstances: ['ItemInstance'] } },
  ItemInstance: { props: { componentInstance: '?ComponentInstance', fieldInstance: '?FieldInstance' } },
  ComponentInstance: { props: { identifier: '?string' } },
  PermissionSetObjectPermissions: { props: { viewAllFields: '?boolean' } },
};

const BASE = ApiSchemas as unknown as Readonly<Record<string, WrittenType | undefined>>;

function toProperty(written: Written): Property {
  if (typeof written !== 'string') return { type: written[0] ?? 'string', many: true, required: false };
  const optional = written.startsWith('?');
  return { type: optional ? written.slice(1) : written, many: false, required: !optional };
}

function read(type: string): ReadonlyMap<string, Property> | null {
  const base = BASE[type];
  const newer = NEWER[type];
  if (!base && !newer) return null;
  const inherited = base?.extends ? jsforceShapes(base.extends) : null;
  const own = Object.entries({ ...base?.props, ...newer?.props });
  return new Map([...(inherited ?? []), ...own.map(([name, written]) => [name, toProperty(written)] as const)]);
}

const known = new Map<string, ReadonlyMap<string, Property> | null>();

/**
 * The metadata schema that jsforce carries, made from Salesforce's own description of its Metadata API. It knows tags, order
 * apart, but no enumerated values: check `values` has those that the package uses.
 */
export const jsforceShapes: Shapes = (type) => {
  const shape = known.get(type) ?? read(type);
  known.set(type, shape);
  return shape;
};
