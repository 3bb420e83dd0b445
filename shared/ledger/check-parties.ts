import { countryName } from '../base/countries';
import { daysBetween, formatDay } from '../base/dates';
import { lookOf } from '../base/same-name';
import type { Counterparty } from '../records/counterparty';
import type { License, Party } from '../records/license';
import { defineWords } from '../words/define-words';
import { type Found, together } from './check-list';
import type { Checked } from './checked';

const texts = defineWords('ledger/check-parties', {
  noCountry: 'no country',
  theDestinationOfThe: 'The destination of the shipment is not entered.',
  theLicenseRecordNames: 'The license record names no destination.',
  asOnTheLicense: '{destination}, as on the license.',
  theShipmentGoesTo: 'The shipment goes to {destination}, the license is for {text}.',
  noLicenseIsDrawn: 'No license is drawn on.',
  isInOnThe: '{name} is in {countryWords}, on the license in {countryWords2}.',
  hasAnotherRoleOn: '{name} has another role on the license than in the shipment.',
  asOnTheLicense2: '{name}, as on the license.',
  theLicenseNamesThe:
    'The license names {name}, the shipment {name2}: a change of name needs BIS\'s answer, and AES reads "f.k.a." (15 CFR 758.4(d)).',
  theLicenseNamesTheShipment:
    "The license names {former}, the shipment {name}: a change of name needs BIS's answer (15 CFR 750.7(c)(2)).",
  isNotOnThe:
    '{name} is not on the license: an intermediate consignee in the country of ultimate destination may be another (15 CFR 750.7(c)(1)(v)).',
  isNotOnTheLicense: '{name} is not on the license.',
  noPartyOfThe: 'No party of the shipment is entered.',
  theLicenseRecordNamesNo: 'The license record names no party.',
  isNoCounterpartyOf: '{name} is no counterparty of this register: was it looked up?',
  standsOn: '{name} stands on {lists}.',
  noDayIsRecorded: '{name}: no day is recorded on which the lists were looked up.',
  lookedUpOn: '{name}: looked up on {listsCheckedOn}.',
  thatIsDayBefore: '{looked} That is {age} {age|day|days} before departure.',
  onlyAfter: '{looked} That is after departure: whether the lists were looked up before it is not recorded.',
  isOnTheEntity: '{name} is on the Entity List and named on the license.',
  isOnTheEntityList: '{name} is on the Entity List and not named on the license.',
  isOnTheUnverified: '{name} is on the Unverified List: an EEI is filed whatever the value.',
  noPartyOfTheShipment: 'No party of the shipment is recorded as listed.',
});

/** After so many days a look into the lists is called old. */
export const listsOldAfter = 30;

const countryWords = (code: string): string => (code === '' ? texts.noCountry : countryName(code));

/** Destination as on the license, or the country of a party that it names. */
export function countryCheck({ licenses, view }: Checked): Found {
  const { destination } = view.shipment;
  if (destination === '') return { result: 'cannot-tell', looked: texts.theDestinationOfThe };
  const found = licenses.map((license): Found => {
    const named = [
      license.destination,
      ...license.parties
        .filter(({ role }) => role === 'ultimate-consignee' || role === 'end-user')
        .map(({ country }) => country),
    ].filter((code) => code !== '');
    if (named.length === 0) return { result: 'cannot-tell', looked: texts.theLicenseRecordNames };
    const isNamed = named.includes(destination);
    return {
      result: isNamed ? 'pass' : 'fail',
      looked: isNamed
        ? texts.asOnTheLicense({ destination: countryName(destination) })
        : texts.theShipmentGoesTo({
            destination: countryName(destination),
            text: [...new Set(named)].map(countryWords).join(', '),
          }),
    };
  });
  return together(found, texts.noLicenseIsDrawn);
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
      looked: texts.isInOnThe({
        name,
        countryWords: countryWords(country),
        countryWords2: countryWords(named.country),
      }),
    };
  if (named.role !== role) return { result: 'warn', looked: texts.hasAnotherRoleOn({ name }) };
  return lookOf(named.name) === lookOf(name)
    ? { result: 'pass', looked: texts.asOnTheLicense2({ name }) }
    : {
        result: 'warn',
        looked: texts.theLicenseNamesThe({ name: named.name, name2: name }),
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
      looked: texts.theLicenseNamesTheShipment({ former, name }),
    };
  // 15 CFR 750.7(c)(1)(v): another intermediate consignee in the country of ultimate destination needs no replacement.
  if (role === 'intermediate-consignee' && country !== '' && country === license.destination)
    return {
      result: 'warn',
      looked: texts.isNotOnThe({ name }),
    };
  if (role === 'other') return { result: 'warn', looked: texts.isNotOnTheLicense({ name }) };
  return { result: 'fail', looked: texts.isNotOnTheLicense({ name }) };
}

/** Every party of the shipment is one of the license, or a change that needs no replacement. */
export function partiesCheck({ register, licenses, view }: Checked): Found {
  const { parties } = view.shipment;
  if (parties.length === 0) return { result: 'cannot-tell', looked: texts.noPartyOfThe };
  const found = licenses.flatMap((license) =>
    license.parties.length === 0
      ? [{ result: 'cannot-tell', looked: texts.theLicenseRecordNamesNo } as const]
      : parties.map((party) =>
          partyFinding(party, license, register.counterparties.get(party.counterpartyId ?? '')),
        ),
  );
  return together(found, texts.noLicenseIsDrawn);
}

/** Each party was looked up in the lists, and not long ago. A party without a date of that is never called clear. */
export function listsCheck({ register, view, on }: Checked): Found {
  const found = view.shipment.parties.map(({ name, counterpartyId }): Found => {
    const record = register.counterparties.get(counterpartyId ?? '');
    if (record === undefined)
      return {
        result: 'cannot-tell',
        looked: texts.isNoCounterpartyOf({ name }),
      };
    const { lists, listsCheckedOn } = record;
    if (lists.length > 0)
      return {
        result: 'warn',
        looked: texts.standsOn({ name, lists: lists.map(({ list }) => list).join(', ') }),
      };
    if (listsCheckedOn === null)
      return {
        result: 'cannot-tell',
        looked: texts.noDayIsRecorded({ name }),
      };
    const age = daysBetween(listsCheckedOn, on);
    const looked = texts.lookedUpOn({ name, listsCheckedOn: formatDay(listsCheckedOn) });
    if (age < 0) return { result: 'warn', looked: texts.onlyAfter({ looked }) };
    return age > listsOldAfter
      ? { result: 'warn', looked: texts.thatIsDayBefore({ looked, age }) }
      : { result: 'pass', looked };
  });
  if (found.length === 0) return { result: 'cannot-tell', looked: texts.noPartyOfThe };
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
          ? { result: 'pass', looked: texts.isOnTheEntity({ name: party.name }) }
          : { result: 'fail', looked: texts.isOnTheEntityList({ name: party.name }) },
      ];
    }
    if (lists.some(({ list }) => isList(list, 'unverified')))
      return [
        {
          result: 'warn',
          looked: texts.isOnTheUnverified({ name: party.name }),
        },
      ];
    return [];
  });
  return together(found, texts.noPartyOfTheShipment);
}
