import { type Counters, counterOf } from '../../model/sheet';
import { type PartOf, partOf } from './unusable';

/** Contacts that can be written to, and those of which marketing knows enough: a usable e-mail, an address or phone, a title (B13). */
export function marketing(counters: Counters): { readonly reachable: PartOf; readonly ready: PartOf } {
  const contacts = counterOf(counters, 'contacts');
  return {
    reachable: partOf(counterOf(counters, 'reachable'), contacts),
    ready: partOf(counterOf(counters, 'marketingReady'), contacts),
  };
}
