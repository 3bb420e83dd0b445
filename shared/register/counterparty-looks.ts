import { lookOf } from '../base/same-name';
import type { CounterpartyFields } from '../records/counterparty';

/** An identifier by its letters and digits: "DE 811.220" and "de811220" are one. Empty for one that says nothing. */
export function identifierLook(value: string): string {
  return lookOf(value);
}

/** An address with its country by their letters and digits; empty while either is missing. */
export function addressLook({ address, country }: Pick<CounterpartyFields, 'address' | 'country'>): string {
  const look = lookOf(address.join(' '));
  return country === '' || look === '' ? '' : `${country} ${look}`;
}
