import type { FieldValue } from '../../model/record';

/** An amount in whole units of the organisation's currency; `null` = its currency has no rate here. */
export type ToMoney = (amount: FieldValue | undefined, currency: string | null) => number | null;

/**
 * @param rates Units of a currency for one of the organisation's, by ISO code (Salesforce `CurrencyType.ConversionRate`, Dataverse
 *   `transactioncurrency.exchangerate`: both divide).
 * @example toMoney('EUR', new Map([['USD', 1.25]]))(1000, 'USD') // 800
 */
export function toMoney(own: string, rates: ReadonlyMap<string, number>): ToMoney {
  return (amount, currency) => {
    if (typeof amount !== 'number' || !Number.isFinite(amount)) return 0;
    if (currency === null || currency === own) return Math.round(amount);
    const rate = rates.get(currency) ?? 0;
    return rate > 0 ? Math.round(amount / rate) : null;
  };
}
