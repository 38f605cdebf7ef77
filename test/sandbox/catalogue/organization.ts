import { options, values } from './choices';
import { define, dv, field, one, readOnly, sf } from './define';
import { systemFields } from './systemFields';

const EVERYONE = { salesforce: 'read', hierarchy: true, dataverse: 'global' } as const;
const ADMIN_ONLY = { create: ['admin'], edit: ['admin'], delete: ['admin'] } as const;

/** The company itself: one row. */
export const organization = define({
  name: 'organization',
  table: 'organizations',
  sharing: EVERYONE,
  rights: ADMIN_ONLY,
  fields: [
    ...systemFields({ primaryId: 'organizationid', idLabel: 'Organization ID', ownerless: true }),
    field(
      'name',
      'text',
      sf('Name', 'string', 'Name', { length: 80, nillable: false, nameField: true }),
      dv('name', 'String', 'Organization Name', { maxLength: 160 }),
    ),
    field('time_zone', 'text', sf('TimeZoneSidKey', 'picklist', 'Time Zone', { length: 40 }), null),
    field('locale', 'text', sf('DefaultLocaleSidKey', 'picklist', 'Locale', { length: 40 }), null),
    field('language', 'text', sf('LanguageLocaleKey', 'picklist', 'Language', { length: 40 }), null),
    field('language_code', 'integer', null, dv('languagecode', 'Integer', 'Language')),
    field('fiscal_start_month', 'integer', sf('FiscalYearStartMonth', 'int', 'Fiscal Year Starts In'), null),
    field('fiscal_start', 'instant', null, dv('fiscalcalendarstart', 'DateTime', 'Fiscal Calendar Start', readOnly)),
    field('fiscal_uses_start_year', 'boolean', sf('UsesStartDateAsFiscalYearName', 'boolean', 'Fiscal Year Name by Start'), null),
    field(
      'kind',
      'text',
      sf('OrganizationType', 'picklist', 'Edition', { length: 40, ...readOnly, picklist: values('Enterprise Edition') }),
      null,
    ),
    field('is_sandbox', 'boolean', sf('IsSandbox', 'boolean', 'Is Sandbox', readOnly), null),
    field('instance', 'text', sf('InstanceName', 'string', 'Instance Name', { length: 5, ...readOnly }), null),
    field(
      'currency_id',
      'reference',
      null,
      dv('basecurrencyid', 'Lookup', 'Currency', { ...readOnly, ...one('transactioncurrency', 'basecurrencyid') }),
      { to: ['currency'] },
    ),
    field('is_audit_enabled', 'boolean', null, dv('isauditenabled', 'Boolean', 'Is Auditing Enabled')),
  ],
  sobject: { name: 'Organization', keyPrefix: '00D', label: 'Organization', labelPlural: 'Organizations', children: [] },
  entity: {
    name: 'organization',
    set: 'organizations',
    primaryId: 'organizationid',
    primaryName: 'name',
    label: 'Organization',
    labelPlural: 'Organizations',
    ownership: 'None',
    collections: [],
  },
});

/** Rates to the organisation's currency: Salesforce ConversionRate and Dataverse exchangerate are units of this currency for one of the organisation's. */
export const currency = define({
  name: 'currency',
  table: 'currencies',
  sharing: EVERYONE,
  rights: ADMIN_ONLY,
  fields: [
    ...systemFields({ primaryId: 'transactioncurrencyid', idLabel: 'Currency ID', ownerless: true }),
    field(
      'code',
      'text',
      sf('IsoCode', 'picklist', 'Currency ISO Code', { length: 3, nillable: false, nameField: true }),
      dv('isocurrencycode', 'String', 'Currency Code', { maxLength: 5, required: 'SystemRequired' }),
    ),
    field('name', 'text', null, dv('currencyname', 'String', 'Currency Name', { maxLength: 100 })),
    field('symbol', 'text', null, dv('currencysymbol', 'String', 'Currency Symbol', { maxLength: 13 })),
    field(
      'rate',
      'real',
      sf('ConversionRate', 'double', 'Conversion Rate', { scale: 6 }),
      dv('exchangerate', 'Decimal', 'Exchange Rate', { precision: 10 }),
    ),
    field(
      'decimals',
      'integer',
      sf('DecimalPlaces', 'int', 'Decimal Places'),
      dv('currencyprecision', 'Integer', 'Currency Precision'),
    ),
    field('is_active', 'boolean', sf('IsActive', 'boolean', 'Active'), null),
    field('is_corporate', 'boolean', sf('IsCorporate', 'boolean', 'Corporate Currency'), null),
    field(
      'state_code',
      'integer',
      null,
      dv('statecode', 'State', 'Status', { options: options({ 0: 'Active', 1: 'Inactive' }) }),
      {
        computed: '(1 - {t}.is_active)',
      },
    ),
  ],
  sobject: { name: 'CurrencyType', keyPrefix: '01L', label: 'Currency Type', labelPlural: 'Currency Types', children: [] },
  entity: {
    name: 'transactioncurrency',
    set: 'transactioncurrencies',
    primaryId: 'transactioncurrencyid',
    primaryName: 'currencyname',
    label: 'Currency',
    labelPlural: 'Currencies',
    ownership: 'OrgOwned',
    collections: [],
  },
});

export const recordType = define({
  name: 'recordType',
  table: 'record_types',
  sharing: EVERYONE,
  rights: ADMIN_ONLY,
  fields: [
    ...systemFields({ idLabel: 'Record Type ID', ownerless: true }),
    field('name', 'text', sf('Name', 'string', 'Name', { length: 80, nillable: false, nameField: true }), null),
    field('developer_name', 'text', sf('DeveloperName', 'string', 'Record Type Name', { length: 80 }), null),
    field('sobject', 'text', sf('SobjectType', 'picklist', 'SObject Type Name', { length: 40 }), null),
    field('is_active', 'boolean', sf('IsActive', 'boolean', 'Active'), null),
  ],
  sobject: { name: 'RecordType', keyPrefix: '012', label: 'Record Type', labelPlural: 'Record Types', children: [] },
});
