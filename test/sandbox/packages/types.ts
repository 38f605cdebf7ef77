import type { Depth, TableGrant } from '../catalogue/types';
import type { PackageFiles } from './files';

/** Kinds of columns that both CRMs have and the local CRM can install. */
export type ColumnKind = 'text' | 'long' | 'integer' | 'boolean' | 'date' | 'instant';

/** A custom field, before the namespace is put before its name. */
export interface PackageField {
  /** `CreatedId` of `CreatedId__c`. */
  readonly name: string;
  readonly label: string;
  readonly help: string | null;
  readonly kind: ColumnKind;
  readonly length: number | null;
  readonly precision: number | null;
  readonly required: boolean;
  readonly unique: boolean;
  readonly externalId: boolean;
  readonly caseSensitive: boolean;
}

export interface PackageObject {
  /** `Response` of `Response__c`. */
  readonly name: string;
  readonly label: string;
  readonly plural: string;
  readonly nameLabel: string;
  readonly sharing: 'private' | 'read' | 'readWrite';
  readonly fields: readonly PackageField[];
}

export interface ObjectRight {
  readonly create: boolean;
  readonly read: boolean;
  readonly edit: boolean;
  readonly delete: boolean;
  readonly viewAll: boolean;
  readonly modifyAll: boolean;
}

/** What a permission set gives; names without the namespace, as the sources have them. */
export interface PackagePermissionSet {
  readonly name: string;
  readonly label: string;
  readonly description: string | null;
  readonly objects: ReadonlyMap<string, ObjectRight>;
  /** By `Response.Key`. */
  readonly fields: ReadonlyMap<string, { readonly read: boolean; readonly edit: boolean }>;
  readonly pages: readonly string[];
  readonly classes: readonly string[];
  readonly tabs: readonly string[];
  readonly applications: readonly string[];
  readonly userPermissions: readonly string[];
}

export interface PackagePage {
  readonly name: string;
  readonly label: string;
  /** The markup, with its expressions. */
  readonly source: string;
}

export interface PackageResource {
  readonly name: string;
  readonly contentType: string;
  /** Files inside an archive, by path; a single file stands under the empty path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** A component on a Lightning page, with what was set there. */
export interface PlacedComponent {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
}

export interface PackageTab {
  readonly name: string;
  readonly label: string;
  readonly opens: { readonly kind: 'page' | 'flexiPage'; readonly name: string };
}

/** A Salesforce package, as its sources describe it. */
export interface SalesforcePackage {
  readonly name: string;
  readonly namespace: string;
  readonly version: string;
  readonly objects: readonly PackageObject[];
  readonly permissionSets: readonly PackagePermissionSet[];
  readonly pages: readonly PackagePage[];
  readonly resources: readonly PackageResource[];
  readonly tabs: readonly PackageTab[];
  readonly applications: readonly { readonly name: string; readonly label: string; readonly tabs: readonly string[] }[];
  readonly flexiPages: readonly {
    readonly name: string;
    readonly label: string;
    readonly components: readonly PlacedComponent[];
  }[];
  readonly components: readonly string[];
  readonly classes: readonly string[];
}

export interface SolutionColumn {
  /** `CreatedId` of `fthd_CreatedId`. */
  readonly name: string;
  readonly label: string;
  readonly kind: ColumnKind;
  readonly maxLength: number | null;
  readonly required: boolean;
  readonly primaryName: boolean;
  /** `Response-{SEQNUM:6}`, where the platform numbers the rows. */
  readonly autoNumber: string | null;
}

export interface SolutionTable {
  /** `Response` of `fthd_Response`. */
  readonly name: string;
  readonly set: string;
  readonly label: string;
  readonly plural: string;
  readonly ownership: 'UserOwned' | 'OrgOwned';
  readonly columns: readonly SolutionColumn[];
  /** Columns of each alternate key, as in `name`. */
  readonly keys: readonly (readonly string[])[];
}

export interface SolutionRole {
  /** GUID, lower case, without braces. */
  readonly id: string;
  readonly name: string;
  /** By table (`Response`), on the solution's own tables. */
  readonly tables: ReadonlyMap<string, TableGrant>;
  /** Privileges on what the platform brings, by name. */
  readonly others: ReadonlyMap<string, Depth>;
}

export interface WebResource {
  /** `fthd_/panel/index.html` */
  readonly name: string;
  readonly label: string;
  /** The platform's number: 1 HTML, 2 CSS, 3 script, 5 PNG, 11 SVG … */
  readonly type: number;
  readonly bytes: Uint8Array;
}

export interface SiteMapEntry {
  readonly area: string;
  readonly group: string;
  readonly title: string;
  /** `$webresource:fthd_/panel/index.html`, a table, or an address. */
  readonly url: string | null;
  readonly table: string | null;
  /** What one must hold to see it. */
  readonly privilege: { readonly table: string; readonly verb: string } | null;
}

/** A Dataverse solution, as its zip describes it. */
export interface Solution {
  readonly uniqueName: string;
  readonly friendlyName: string;
  readonly version: string;
  readonly managed: boolean;
  /** Of the publisher, without the underscore. */
  readonly prefix: string;
  readonly tables: readonly SolutionTable[];
  readonly roles: readonly SolutionRole[];
  readonly webResources: readonly WebResource[];
  readonly siteMap: readonly SiteMapEntry[];
  readonly apps: readonly { readonly name: string; readonly label: string }[];
}

/** What is to be installed, read or unread; one of both packages, or both. */
export interface InstallRequest {
  readonly salesforce?: PackageFiles | SalesforcePackage;
  /** A zip, its files, or what was read of them. */
  readonly dynamics?: Uint8Array | PackageFiles | Solution;
  /** Objects for which the administrator clears Grant Access Using Hierarchies after installing, without `__c`. */
  readonly closedHierarchies?: readonly string[];
}
