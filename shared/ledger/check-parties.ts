import { countryName } from '../base/countries';
import { daysBetween, formatDay } from '../base/dates';
import { plural } from '../base/plural';
import { lookOf } from '../base/same-name';
import type { Counterparty } from '../records/counterparty';
import type { License, Party } from '../records/license';
import { type Found, together } from './check-list';
import type { Checked } from './checked';

/** After so many days a look into the lists is called old. */
export const listsOldAfter = 30;

const countryWords = (code: string): string => (code === '' ? 'no country' : countryName(code));

/** Destination as on the license, or the country of a party that it names. */
export function countryCheck({ licenses, view }: Checked): Found {
  const { destination } = view.shipment;
  if (destination === '')
    return { result: 'cannot-tell', looked: 'The destination of the shipment is not entered.' };
  const found = licenses.map((license): Found => {
    const named = [
      license.destination,
      ...license.parties
        .filter(({ role }) => role === 'ultimate-consignee' || role === 'end-user')
        .map(({ country }) => country),
    ].filter((code) => code !== '');
    if (named.length === 0)
      return { result: 'cannot-tell', looked: 'The license record names no destination.' };
    const isNamed = named.includes(destination);
    return {
      result: isNamed ? 'pass' : 'fail',
      looked: isNamed
        ? `${countryName(destination)}, as on the license.`
        : `The shipment goes to ${countryName(destination)}, the license is for ${[...new Set(named)].map(countryWords).join(', ')}.`,
    };
  });
  return together(found, 'No license is drawn on.');
}

const isSameParty = (a: Party, b: Party): boolean =>
  lookOf(a.name) === lookOf(b.name) || (a.counterpartyId !== null && a.counterpartyId === b.counterpartyId);

function partyFinding(party: Party, license: License, record: Counterparty | undefined): Found {
  const { name, country, role } = party;
  const same = license.parties.filter((each) => isSameParty(each, party));
  const named = same.find((each) => each.role === role) ?? same[0];
  if (named === undefined) return unnamedParty(party, license, record);
  if (country !== '' && named.country !== '' && country !== named.country)
    return {
      result: 'fail',
      looked: `${name} is in ${countryWords(country)}, on the license in ${countryWords(named.country)}.`,
    };
  if (named.role !== role)
    return { result: 'warn', looked: `${name} has another role on the license than in the shipment.` };
  return lookOf(named.name) === lookOf(name)
    ? { result: 'pass', looked: `${name}, as on the license.` }
    : {
        result: 'warn',
        looked: `The license names ${named.name}, the shipment ${name}: a change of name needs BIS's answer, and AES reads "f.k.a." (15 CFR 758.4(d)).`,
      };
}

function unnamedParty(party: Party, license: License, record: Counterparty | undefined): Found {
  const { name, role, country } = party;
  const former = record?.otherNames.find((other) =>
    license.parties.some((each) => lookOf(each.name) === lookOf(other)),
  );
  if (former !== undefined)
    return {
      result: 'warn',
      looked: `The license names ${former}, the shipment ${name}: a change of name needs BIS's answer (15 CFR 750.7(c)(2)).`,
    };
  // 15 CFR 750.7(c)(1)(v): another intermediate consignee in the country of ultimate destination needs no replacement.
  if (role === 'intermediate-consignee' && country !== '' && country === license.destination)
    return {
      result: 'warn',
      looked: `${name} is not on the license: an intermediate consignee in the country of ultimate destination may be another (15 CFR 750.7(c)(1)(v)).`,
    };
  if (role === 'other') return { result: 'warn', looked: `${name} is not on the license.` };
  return { result: 'fail', looked: `${name} is not on the license.` };
}

/** Every party of the shipment is one of the license, or a change that needs no replacement. */
export function partiesCheck({ register, licenses, view }: Checked): Found {
  const { parties } = view.shipment;
  if (parties.length === 0) return { result: 'cannot-tell', looked: 'No party of the shipment is entered.' };
  const found = licenses.flatMap((license) =>
    license.parties.length === 0
      ? [{ result: 'cannot-tell', looked: 'The license record names no party.' } as const]
      : parties.map((party) =>
          partyFinding(party, license, register.counterparties.get(party.counterpartyId ?? '')),
        ),
  );
  return together(found, 'No license is drawn on.');
}

/** Each party was looked up in the lists, and not long ago. A party without a date of that is never called clear. */
export function listsCheck({ register, view, on }: Checked): Found {
  const found = view.shipment.parties.map(({ name, counterpartyId }): Found => {
    const record = register.counterparties.get(counterpartyId ?? '');
    if (record === undefined)
      return {
        result: 'cannot-tell',
        looked: `${name} is no counterparty of this register: was it looked up?`,
      };
    const { lists, listsCheckedOn } = record;
    if (lists.length > 0)
      return { result: 'warn', looked: `${name} stands on ${lists.map(({ list }) => list).join(', ')}.` };
    if (listsCheckedOn === null)
      return {
        result: 'cannot-tell',
        looked: `${name}: no day is recorded on which the lists were looked up.`,
      };
    const age = daysBetween(listsCheckedOn, on);
    const looked = `${name}: looked up on ${formatDay(listsCheckedOn)}.`;
    return age > listsOldAfter
      ? { result: 'warn', looked: `${looked} That is ${plural(age, 'day')} before departure.` }
      : { result: 'pass', looked };
  });
  if (found.length === 0) return { result: 'cannot-tell', looked: 'No party of the shipment is entered.' };
  return together(found, '');
}

const isList = (list: string, words: string): boolean => list.toLowerCase().includes(words);

/** A party on the Entity List has to be named on the license; one on the Unverified List asks for an EEI at any value. */
export function listedPartiesCheck({ register, licenses, view }: Checked): Found {
  const found = view.shipment.parties.flatMap((party): Found[] => {
    const record = register.counterparties.get(party.counterpartyId ?? '');
    const lists = record?.lists ?? [];
    if (lists.some(({ list }) => isList(list, 'entity list'))) {
      const isNamed =
        licenses.length > 0 &&
        licenses.every((license) => license.parties.some((each) => isSameParty(each, party)));
      return [
        isNamed
          ? { result: 'pass', looked: `${party.name} is on the Entity List and named on the license.` }
          : { result: 'fail', looked: `${party.name} is on the Entity List and not named on the license.` },
      ];
    }
    if (lists.some(({ list }) => isList(list, 'unverified')))
      return [
        {
          result: 'warn',
          looked: `${party.name} is on the Unverified List: an EEI is filed whatever the value.`,
        },
      ];
    return [];
  });
  return together(found, 'No party of the shipment is recorded as listed.');
}
