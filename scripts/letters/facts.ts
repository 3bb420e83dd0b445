import { addDays, day, type IsoDate } from '../../shared/base/dates';
import type { LetterKind } from '../../shared/law/letter-kinds';
import { type Chance, chanceOf } from './chance';

/** The kinds of letters that are made. */
export const madeKinds = [
  'intent-to-deny',
  'request-for-information',
  'hold-without-action',
  'returned-without-action',
  'approved',
  'denied',
  'conditions-proposed',
  'extension-granted',
] as const satisfies readonly LetterKind[];
export type MadeKind = (typeof madeKinds)[number];

/** What a made letter says; every company and person in it is invented. */
export interface LetterFacts {
  readonly kind: MadeKind;
  readonly datedOn: IsoDate;
  readonly control: string;
  readonly prior: string | null;
  readonly license: string | null;
  readonly submittedOn: IsoDate;
  readonly replyByOn: IsoDate | null;
  readonly validatedOn: IsoDate | null;
  readonly expiresOn: IsoDate | null;
  /** Until when an extended license ran. */
  readonly expiredOn: IsoDate | null;
  /** When the denial becomes final, and by when an appeal must be there. */
  readonly finalOn: IsoDate | null;
  readonly appealBy: IsoDate | null;
  readonly officer: { readonly name: string; readonly phone: string; readonly email: string };
  readonly fax: string;
  readonly applicant: string;
  readonly applicantAddress: readonly string[];
  readonly consignee: string;
  readonly consigneeAddress: string;
  readonly sections: readonly string[];
  readonly reasons: readonly string[];
  readonly modifications: readonly string[];
  readonly questions: readonly string[];
  readonly conditions: readonly string[];
  readonly riders: readonly string[];
  readonly items: readonly {
    readonly eccn: string;
    readonly words: string;
    readonly quantity: number;
    readonly value: string;
  }[];
}

const firstNames = [
  'Jane',
  'Robert',
  'Maria',
  'William',
  'Aisha',
  'Thomas',
  'Keiko',
  'Sean',
  'Olivia',
  'Daniel',
  'Ingrid',
  'Paul',
];
const lastNames = [
  'Doe',
  'Ashworth',
  'Nguyen',
  "O'Malley",
  'Brandt',
  'Lindqvist',
  'Carver',
  'Stone',
  'Hale',
  'Rivera-Cruz',
  'Feld',
  'Whitfield',
];
const makers = [
  'Springfield Precision Tools, Inc.',
  'Northfield Optics LLC',
  'Harbor Instruments Corp.',
  'Lakeside Pumps, Inc.',
  'Affiliated Flow Controls Co.',
];
const buyers = [
  'Qingshan Trading Co., Ltd.',
  'Bhavani Industrial Systems Pvt. Ltd.',
  'Al Waha Technical Supply FZE',
  'Ruhrtal Messtechnik GmbH',
  'Orion Deep Sea Institute',
];
const streets = [
  '88 Harbor Road, Shenzhen 518000, China',
  '14 Industrial Estate, Pune 411018, India',
  'Warehouse 7, Jebel Ali, Dubai, United Arab Emirates',
  'Hafenweg 3, 45127 Essen, Germany',
];
const sections = [
  '15 CFR 744.11(b)',
  '15 CFR 742.4(b)(1)',
  '15 CFR 744.16',
  '15 CFR 748.3',
  '15 CFR 742.6',
  '15 CFR 744.3',
  '15 CFR 750.6',
];
const reasons = [
  'The ultimate consignee is affiliated with a party on the Entity List, and the stated end use could not be verified.',
  'The export would be contrary to the national security and foreign policy interests of the United States.',
  'The quantity of pumps exceeds what the described facility can reasonably use in the first three years of operation.',
  'The technical specifications (flow rate 25 m3/h, seal type 4b) are sufficient for uses other than the one that is described.',
  'The applicant has not shown that re-export to a third party will be prevented after installation.',
  'A pre-license check could not be completed because the consignee declined two visits.',
  'The end-user statement is not signed by an official of the end user.',
];
const modifications = [
  'A reduction of the quantity to five units.',
  'The exclusion of the controller software from the shipment.',
  'Installation by employees of the applicant, with a report after each visit.',
];
const questions = [
  'A detailed description of the final end use, with the process in which each unit will be used.',
  'The current ownership of the consignee, down to persons who own 10 percent or more.',
  'Technical data sheets for all items, with the seal materials.',
  'A signed statement of the end user on company letterhead.',
];
const conditions = [
  'The items may not be resold, transferred or re-exported without prior authorization from the Bureau of Industry and Security.',
  'The applicant must inform the ultimate consignee of these conditions in writing before the first shipment.',
  'No technology other than that needed for installation and basic operation may be provided.',
  'The applicant must submit a report of shipments every six months, the first within 30 days of the first shipment.',
  'Access to the items is limited to employees named in the application.',
];
const riders = [
  'This license does not relieve the licensee of other requirements of law.',
  'Shipment tolerances are described in part 750 of the Export Administration Regulations.',
];
const goods = [
  { eccn: '2B350.i.1', words: 'Sealless centrifugal pumps' },
  { eccn: '3A001.b.2', words: 'Monolithic microwave amplifiers' },
  { eccn: '5A002.a', words: 'Network encryption appliances' },
  { eccn: '6A003.b.4', words: 'Infrared imaging cameras' },
  { eccn: 'EAR99', words: 'Mounting hardware' },
];

function phoneOf(chance: Chance): string {
  const [one, two] = [chance.whole(200, 999), chance.whole(1000, 9999)];
  return chance.of([`(202) ${one}-${two}`, `202-${one}-${two}`, `202.${one}.${two}`]);
}

const dated = (chance: Chance): IsoDate => addDays(day('2018-01-02'), chance.whole(0, 3300));
const number = (chance: Chance, digits: number): string =>
  Array.from({ length: digits }, () => chance.whole(0, 9)).join('');

/** The facts of one letter, the same each time for the same seed. */
export function factsOf(seed: number, kind: MadeKind): LetterFacts {
  const chance = chanceOf(seed * 7919 + 13);
  const datedOn = dated(chance);
  const isLicense = kind === 'approved' || kind === 'extension-granted';
  const isAnswered = [
    'intent-to-deny',
    'request-for-information',
    'conditions-proposed',
    'hold-without-action',
  ].includes(kind);
  const [first, last] = [chance.of(firstNames), chance.of(lastNames)];
  const control = `${chance.percent(85) ? 'Z' : chance.of(['A', 'C', 'F'])}${number(chance, 6)}`;
  const has = (...kinds: readonly MadeKind[]) => kinds.includes(kind);
  return {
    kind,
    datedOn,
    control,
    prior: chance.percent(20) ? `Z${number(chance, 6)}` : null,
    license: isLicense ? `D${number(chance, 7)}` : null,
    submittedOn: addDays(datedOn, -chance.whole(12, 120)),
    replyByOn: isAnswered && chance.percent(85) ? addDays(datedOn, chance.whole(7, 45)) : null,
    validatedOn: kind === 'approved' ? datedOn : null,
    expiresOn: isLicense ? addDays(datedOn, chance.whole(300, 1461)) : null,
    expiredOn: kind === 'extension-granted' ? addDays(datedOn, chance.whole(3, 90)) : null,
    finalOn: has('intent-to-deny') && chance.percent(40) ? addDays(datedOn, 45) : null,
    appealBy: has('intent-to-deny', 'denied') && chance.percent(40) ? addDays(datedOn, 45) : null,
    officer: {
      name: `${first} ${last}`,
      phone: phoneOf(chance),
      email: `${first}.${last.replace(/\W/g, '')}@agency.example`.toLowerCase(),
    },
    fax: phoneOf(chance),
    applicant: chance.of(makers),
    applicantAddress: [`${chance.whole(10, 999)} Industrial Way`, 'Springfield, OH 45501'],
    consignee: chance.of(buyers),
    consigneeAddress: chance.of(streets),
    sections: has('intent-to-deny', 'denied') ? chance.some(sections, chance.whole(1, 3)) : [],
    reasons: has('intent-to-deny', 'denied', 'returned-without-action')
      ? chance.some(reasons, chance.whole(2, 5))
      : [],
    modifications: has('intent-to-deny') && chance.percent(60) ? chance.some(modifications, 2) : [],
    questions: has('request-for-information', 'hold-without-action')
      ? chance.some(questions, chance.whole(2, 4))
      : [],
    conditions: has('approved', 'conditions-proposed') ? chance.some(conditions, chance.whole(2, 5)) : [],
    riders: has('approved') ? riders : [],
    items: has('approved')
      ? chance.some(goods, chance.whole(1, 3)).map((each) => ({
          ...each,
          quantity: chance.whole(1, 90),
          value: `$${chance.whole(1, 900)},${number(chance, 3)}.00`,
        }))
      : [],
  };
}
