import { options } from './choices';
import { dv, type FieldSpec, field, one, readOnly, sf } from './define';

/** ISO code in Salesforce, a lookup in Dataverse; the rate beside every amount is the currency's. */
export function moneyFields(): FieldSpec[] {
  return [
    field(
      'currency_code',
      'text',
      sf('CurrencyIsoCode', 'picklist', 'Currency ISO Code', {
        length: 255,
        defaultedOnCreate: true,
        picklist: ['EUR', 'USD', 'GBP', 'JPY', 'KWD'].map((value) => ({ value, label: value })),
        restricted: true,
      }),
      null,
    ),
    field(
      'currency_id',
      'reference',
      null,
      dv('transactioncurrencyid', 'Lookup', 'Currency', one('transactioncurrency', 'transactioncurrencyid')),
      { to: ['currency'] },
    ),
    field('exchange_rate', 'real', null, dv('exchangerate', 'Decimal', 'Exchange Rate', { precision: 10, ...readOnly }), {
      computed: '(SELECT cu.rate FROM currencies cu WHERE cu.id = {t}.currency_id)',
    }),
  ];
}

/** An amount in the organisation's currency, `*_base`. */
export function baseAmount(column: string, attribute: string, label: string): FieldSpec {
  return field(`${column}_base`, 'real', null, dv(`${attribute}_base`, 'Money', `${label} (Base)`, readOnly), {
    computed: `({t}.${column} / NULLIF((SELECT cu.rate FROM currencies cu WHERE cu.id = {t}.currency_id), 0))`,
  });
}

/** Active / Inactive, as most Dataverse tables have it. */
export function activeState(): FieldSpec[] {
  return [
    field(
      'state_code',
      'integer',
      null,
      dv('statecode', 'State', 'Status', { options: options({ 0: 'Active', 1: 'Inactive' }) }),
    ),
    field(
      'status_code',
      'integer',
      null,
      dv('statuscode', 'Status', 'Status Reason', { options: options({ 1: 'Active', 2: 'Inactive' }) }),
    ),
  ];
}

/** Last day of a completed activity, or the due day of an open one in the past, on the record or on a person of it. */
export function lastActivity(reference: string): FieldSpec {
  return field('last_activity_on', 'date', sf('LastActivityDate', 'date', 'Last Activity', readOnly), null, {
    computed: `(SELECT MAX(la.activity_on) FROM activities la WHERE la.${reference} = {t}.id AND la.is_deleted = 0 AND (la.is_closed = 1 OR la.kind = 'appointment' AND la.activity_on < (SELECT today FROM clock)))`,
  });
}

export function recordTypeField(): FieldSpec {
  return field(
    'record_type_id',
    'reference',
    sf('RecordTypeId', 'reference', 'Record Type ID', {
      length: 18,
      referenceTo: ['RecordType'],
      relationshipName: 'RecordType',
    }),
    null,
    { to: ['recordType'] },
  );
}
