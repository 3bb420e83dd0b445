import * as z from 'zod';
import { isoDate, label, list, prose, requiredLabel, singleLine } from '../base/fields';
import { reason } from '../base/reason';
import { ruleId } from '../law/rule-parts';
import { country, identifier } from './counterparty';
import { keptMapping, mostKept } from './import-mapping';
import { mostViews, savedView } from './saved-view';
import { screeningList } from './screening-list';

export const ladderNames = ['reply', 'appeal', 'license-expiry', 'watch', 'other'] as const;
export type LadderName = (typeof ladderNames)[number];

/** Days before work-by, in any order. */
export const ladder = z
  .array(z.int(reason('not-a-number')).min(0, reason('out-of-range')).max(1_000, reason('out-of-range')))
  .max(50, reason('too-many'));

/** Days before work-by on which each kind of deadline reminds. */
export const ladders = z.strictObject({
  reply: ladder,
  appeal: ladder,
  'license-expiry': ladder,
  watch: ladder,
  other: ladder,
});

/** An edition of the law as a register keeps it. */
export const keptEdition = z.strictObject({
  /** The day that names it. */
  id: isoDate,
  /** The file as it was read, and the signature that lay beside it. */
  text: z.string(reason('not-text')).max(2_000_000, reason('too-long')),
  signature: z.string(reason('not-text')).max(4_000, reason('too-long')),
});

/** What the register itself keeps because it changes a date, a reminder or a printed page. */
export const settingsFields = z.strictObject({
  company: label,
  /** What is told of the company where it applies for a license: address lines, country, numbers, and whom to ask. */
  companyAddress: list(singleLine),
  companyCountry: country,
  companyIdentifiers: list(identifier),
  companyContact: label,
  companyPhone: label,
  companyEmail: label,
  /** The people who look after records, offered where an owner is asked for; a record keeps the name it was given. */
  owners: list(requiredLabel),
  /** Local hour of the day at which reminders come, 0–23. */
  reminderHour: z.int(reason('not-a-number')).min(0, reason('out-of-range')).max(23, reason('out-of-range')),
  ladders,
  /** What falls on a weekend, a federal holiday or a day off of this register is told on the working day before. */
  quietDays: z.boolean(),
  /** Federal closures by executive order count as days off; on in a new register (`beginning.ts`). */
  closuresByOrder: z.boolean(),
  /** Closures entered by hand, with who says so. */
  closures: list(z.strictObject({ on: isoDate, name: requiredLabel, note: prose })),
  /** Rules from files the user chose; the text as it was read. */
  rulePacks: list(
    z.strictObject({
      id: requiredLabel,
      name: requiredLabel,
      text: z.string(reason('not-text')).max(2_000_000, reason('too-long')),
    }),
  ),
  /** A later edition of the law that was taken in, as its makers signed it; null: the edition of the program. Registers from before have none. */
  lawEdition: keptEdition.nullable(),
  /** Which column filled which field in files that were read in, the newest first. */
  importMappings: z.array(keptMapping).max(mostKept, reason('too-many')),
  /** Yearly duties that somebody said do not apply; the latest answer for each. Registers from before have none. */
  yearlyAnswers: list(z.strictObject({ ruleId, applies: z.literal(false), on: isoDate })),
  /** Views of the lists, for everybody. Registers from before have none. */
  savedViews: z.array(savedView).max(mostViews, reason('too-many')),
  /** Lists of parties that names are held against, in the order in which they were brought in. Registers from before have none. */
  screeningLists: list(screeningList),
  /** From which score on a listed party is shown as a hit, in hundredths. */
  screeningThreshold: z
    .int(reason('not-a-number'))
    .min(0, reason('out-of-range'))
    .max(100, reason('out-of-range')),
  /** After so many days a list is said to be old. */
  listAgeDays: z
    .int(reason('not-a-number'))
    .min(1, reason('out-of-range'))
    .max(1_000, reason('out-of-range')),
  /** At which percentages of a license's quantities and value a notice comes. */
  balancePercents: z
    .array(z.int(reason('not-a-number')).min(1, reason('out-of-range')).max(1_000, reason('out-of-range')))
    .max(50, reason('too-many')),
  /** Whether a notice comes at the first cent beyond a license's printed value. */
  toleranceNotice: z.boolean(),
  /** Days before its expiry at which a notice comes of a license that is barely used. */
  unusedDays: ladder,
  /** A license is barely used while more than so many percent is left. */
  unusedLeftPercent: z
    .int(reason('not-a-number'))
    .min(0, reason('out-of-range'))
    .max(100, reason('out-of-range')),
  /** Which heading of an AES report stands for which element, as `HEADING=FIELD`, where it is not known by itself. */
  aesHeadings: z.array(singleLine).max(50, reason('too-many')),
  /** Fictional companies: every screen and page says so. */
  isSample: z.boolean(),
});
export type KeptEdition = z.infer<typeof keptEdition>;
export type RegisterSettings = z.infer<typeof settingsFields>;

export const defaultSettings: RegisterSettings = {
  company: '',
  companyAddress: [],
  companyCountry: '',
  companyIdentifiers: [],
  companyContact: '',
  companyPhone: '',
  companyEmail: '',
  owners: [],
  reminderHour: 9,
  ladders: {
    reply: [15, 10, 5, 3, 2, 1, 0],
    appeal: [30, 14, 7, 3, 1],
    'license-expiry': [180, 120, 90, 60, 30, 14, 7, 1],
    watch: [7, 1, 0],
    other: [7, 3, 1, 0],
  },
  quietDays: false,
  closuresByOrder: false,
  closures: [],
  rulePacks: [],
  lawEdition: null,
  importMappings: [],
  yearlyAnswers: [],
  savedViews: [],
  screeningLists: [],
  screeningThreshold: 80,
  listAgeDays: 7,
  balancePercents: [80, 90, 95, 100],
  toleranceNotice: true,
  unusedDays: [180, 90, 60, 30, 14, 7],
  unusedLeftPercent: 20,
  aesHeadings: [],
  isSample: false,
};
