import { TABLES } from '../tables/tables';
import type { Role } from '../tables/types';
import { descriptions, localizedNames } from './labels';
import { APP, braced, logicalName, PREFIX, SOLUTION } from './names';
import { roleId } from './role';
import { ICON } from './webResources';
import { type Element, element, leaf } from './xml';

/** Kinds of components, as the platform numbers them. */
export const COMPONENT = { table: 1, role: 20, webResource: 61, siteMap: 62, app: 80 } as const;

function byName(type: number, schemaName: string): Element {
  return element('RootComponent', { type: String(type), schemaName, behavior: '0' });
}

/** The line of solution.xml that names a web resource. */
export function webResourceComponent(name: string): Element {
  return byName(COMPONENT.webResource, name);
}

const ADDRESS = [
  'City',
  'County',
  'Country',
  'Fax',
  'FreightTermsCode',
  'ImportSequenceNumber',
  'Latitude',
  'Line1',
  'Line2',
  'Line3',
  'Longitude',
  'Name',
  'PostalCode',
  'PostOfficeBox',
  'PrimaryContactName',
  'ShippingMethodCode',
  'StateOrProvince',
  'Telephone1',
  'Telephone2',
  'Telephone3',
  'TimeZoneRuleVersionNumber',
  'UPSZone',
  'UTCOffset',
  'UTCConversionTimeZoneCode',
];

/** A publisher always has two addresses; these are blank. */
function address(number: 1 | 2): Element {
  const one = (name: string) => (name === 'ShippingMethodCode' ? leaf(name, 1) : element(name, { 'xsi:nil': 'true' }, ''));
  return element('Address', {}, [leaf('AddressNumber', number), leaf('AddressTypeCode', 1), ...ADDRESS.map(one)]);
}

function publisher(): Element {
  return element('Publisher', {}, [
    leaf('UniqueName', 'foothold'),
    localizedNames('Foothold'),
    descriptions('Publisher of Foothold'),
    element('EMailAddress', { 'xsi:nil': 'true' }, ''),
    element('SupportingWebsiteUrl', { 'xsi:nil': 'true' }, ''),
    leaf('CustomizationPrefix', PREFIX),
    leaf('CustomizationOptionValuePrefix', 43157),
    element('Addresses', {}, [address(1), address(2)]),
  ]);
}

/** What the solution is called, who publishes it and what is in it. `Managed` 2 means that both kinds are made from it. */
export function solution(version: string): Element {
  const roles: readonly Role[] = ['rep', 'manager', 'owner', 'publisher'];
  return element(
    'ImportExportXml',
    {
      version: '9.2.25063.198',
      SolutionPackageVersion: '9.2',
      languagecode: '1033',
      generatedBy: 'CrmLive',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    [
      element('SolutionManifest', {}, [
        leaf('UniqueName', SOLUTION),
        localizedNames('Foothold'),
        descriptions('Good record keeping that pays for the person who does it.'),
        leaf('Version', version),
        leaf('Managed', 2),
        publisher(),
        element('RootComponents', {}, [
          ...TABLES.map((table) => byName(COMPONENT.table, logicalName(table))),
          ...roles.map((role) =>
            element('RootComponent', { type: String(COMPONENT.role), id: braced(roleId(role)), behavior: '0' }),
          ),
          webResourceComponent(ICON),
          byName(COMPONENT.siteMap, APP),
          byName(COMPONENT.app, APP),
        ]),
        element('MissingDependencies'),
      ]),
    ],
  );
}
