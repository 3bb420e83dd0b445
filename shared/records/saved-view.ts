import * as z from 'zod';
import { isoDate, requiredLabel } from '../base/fields';
import { reason } from '../base/reason';
import { asSeen } from '../base/same-name';
import { searchText } from '../base/search-text';
import { agency } from '../law/agency';
import { letterKinds } from '../law/letter-kinds';
import { reasonOutcomes } from './reason-outcome';

/** The lists whose rows can be filtered and whose filters can be saved. */
export const viewLists = ['docket', 'licenses', 'counterparties', 'shipments', 'reasons', 'history'] as const;
export type ViewList = (typeof viewLists)[number];

const choice = z.string(reason('not-text')).max(500, reason('too-long'));
/** Any of these; an empty text stands for records that have none. */
const anyOf = <T extends z.ZodType>(of: T) =>
  z.array(of).min(1, reason('missing')).max(200, reason('too-many')).optional();
/** This one. */
const oneOf = <T extends z.ZodType>(of: T) =>
  z.array(of).min(1, reason('missing')).max(1, reason('too-many')).optional();
const period = z
  .strictObject({ from: isoDate.nullable(), to: isoDate.nullable() })
  .refine(({ from, to }) => from !== null || to !== null, reason('missing'));
export type Period = z.infer<typeof period>;
const days = z
  .int(reason('not-a-number'))
  .min(0, reason('out-of-range'))
  .max(36_500, reason('out-of-range'))
  .optional();

/** How long an application has waited for the agency's decision, in days; `unknown` where no day tells. */
export const pendingTimes = ['0-30', '31-60', '61-90', '91-180', 'over-180', 'unknown'] as const;
export type PendingTime = (typeof pendingTimes)[number];

export const licenseStages = ['draft', 'pending', 'issued', 'closed'] as const;
/** Not submitted; with the agency; a license that was issued and stands; everything that is over. */
export type LicenseStage = (typeof licenseStages)[number];

export const listings = ['listed', 'to-check', 'not-listed'] as const;
/** What is recorded of a counterparty on restricted-party lists. */
export type Listing = (typeof listings)[number];

export const partyScreenings = ['never', 'stale', 'screened', 'no-lists'] as const;
/** Whether a recorded screening has seen a counterparty under its names, in the lists in use. */
export type PartyScreening = (typeof partyScreenings)[number];

export const licenseUses = ['open', 'closed', 'none'] as const;
/** Whether a counterparty stands in a license record in use, only in ones that are over, or in none. */
export type LicenseUse = (typeof licenseUses)[number];

/** What a shipment is: goods that go for good, goods that are to come back, or a release of technology or software. */
export const shipmentKinds = ['goods', 'temporary', 'release'] as const;
export type ShipmentKind = (typeof shipmentKinds)[number];

/** How far a shipment has come; `void`: entered in error, which no other state has. */
export const shipmentStates = ['draft', 'reserved', 'filed', 'departed', 'canceled', 'void'] as const;
export type ShipmentState = (typeof shipmentStates)[number];

/** What an entry of the history changed. */
export const historyKinds = [
  'counterparties',
  'licenses',
  'letters',
  'steps',
  'shipments',
  'deadlines',
  'settings',
  'reminders',
  'undo',
  'restores',
  'imports',
] as const;
export type HistoryKind = (typeof historyKinds)[number];

/** Every field by which some list is filtered. A row has to fit all fields that are given. */
export const listFilter = z.strictObject({
  /** Records of the person who looks; never stored as a name. */
  mine: z.literal(true).optional(),
  owner: anyOf(choice),
  agency: anyOf(agency),
  /** Ids of counterparties, or names of parties as printed where no counterparty is linked. */
  counterparty: anyOf(choice),
  /** Two-letter codes. */
  country: anyOf(choice),
  /** Ids of rules and internal targets, or `by-hand`. */
  rule: anyOf(choice),
  /** The kind of letter that started the deadline. */
  letter: anyOf(z.enum(letterKinds, reason('not-a-letter-kind'))),
  /** The day to which the days left are counted. */
  countedTo: period.optional(),
  /** At most so many days are left; what is past is among them. */
  within: days,
  stage: anyOf(z.enum(licenseStages, reason('not-one-of-these'))),
  status: anyOf(choice),
  type: anyOf(choice),
  submitted: period.optional(),
  pending: anyOf(z.enum(pendingTimes, reason('not-one-of-these'))),
  /** The printed expiry is at most so many days ahead, and not past. */
  expiresWithin: days,
  listed: anyOf(z.enum(listings, reason('not-one-of-these'))),
  use: anyOf(z.enum(licenseUses, reason('not-one-of-these'))),
  screening: anyOf(z.enum(partyScreenings, reason('not-one-of-these'))),
  /** Ids of license records. */
  license: anyOf(choice),
  shipmentKind: anyOf(z.enum(shipmentKinds, reason('not-one-of-these'))),
  shipmentState: anyOf(z.enum(shipmentStates, reason('not-one-of-these'))),
  /** The day a shipment left, or is planned to. */
  leaving: period.optional(),
  outcome: anyOf(z.enum(reasonOutcomes, reason('not-one-of-these'))),
  /** The date printed on the letter. */
  dated: period.optional(),
  /** `license`, `counterparty` or `shipment`, a space, and the id of the record. */
  record: oneOf(choice),
  /** The author's name; an empty text for what the program noted by itself. */
  author: oneOf(choice),
  changed: oneOf(z.enum(historyKinds, reason('not-one-of-these'))),
  /** The day of the entry, by the clock of the computer that wrote it. */
  entered: period.optional(),
});
export type ListFilter = Readonly<z.infer<typeof listFilter>>;
export type FilterName = keyof ListFilter;
export type FilterValue = NonNullable<ListFilter[FilterName]>;

const own = { mine: true, owner: true } as const;

const docketFilter = listFilter.pick({
  ...own,
  agency: true,
  counterparty: true,
  rule: true,
  letter: true,
  countedTo: true,
  within: true,
});

const licensesFilter = listFilter.pick({
  ...own,
  agency: true,
  stage: true,
  status: true,
  counterparty: true,
  country: true,
  type: true,
  submitted: true,
  pending: true,
  expiresWithin: true,
});

const counterpartiesFilter = listFilter.pick({ country: true, listed: true, use: true, screening: true });

const shipmentsFilter = listFilter.pick({
  license: true,
  counterparty: true,
  shipmentKind: true,
  shipmentState: true,
  leaving: true,
});

const reasonsFilter = listFilter.pick({
  owner: true,
  agency: true,
  counterparty: true,
  outcome: true,
  dated: true,
});

const historyFilter = listFilter.pick({ record: true, author: true, changed: true, entered: true });

/** The filter of each list. */
export const filterOfList = {
  docket: docketFilter,
  licenses: licensesFilter,
  counterparties: counterpartiesFilter,
  shipments: shipmentsFilter,
  reasons: reasonsFilter,
  history: historyFilter,
} as const satisfies Readonly<Record<ViewList, z.ZodType>>;

const columnId = z.string(reason('not-text')).min(1, reason('missing')).max(50, reason('too-long'));

const viewSort = z.strictObject({ column: columnId, isDescending: z.boolean() });
export type ViewSort = Readonly<z.infer<typeof viewSort>>;

/** A list as somebody wants to see it again: for everybody who uses the register. */
export const savedView = z.strictObject({
  list: z.enum(viewLists, reason('not-one-of-these')),
  name: requiredLabel.max(60, reason('too-long')),
  filter: listFilter.default({}),
  /** Null: the order of the list itself. */
  sort: viewSort.nullable().default(null),
  /** The columns from left to right; null: the usual ones. */
  columns: z.array(columnId).min(1, reason('missing')).max(40, reason('too-many')).nullable().default(null),
});
export type SavedView = Readonly<z.infer<typeof savedView>>;

/** As many views as a register keeps. */
export const mostViews = 100;

/** Names of views with the same answer are one name. */
export function viewKey(name: string): string {
  return searchText(asSeen(name));
}

/** The views of one list, in the order of their names. */
export function viewsOf(views: readonly SavedView[], list: ViewList): readonly SavedView[] {
  return views
    .filter((view) => view.list === list)
    .sort((a, b) => a.name.localeCompare(b.name, 'en-US', { numeric: true }));
}

/** The view of a list that people call so; undefined where there is none. */
export function viewNamed(views: readonly SavedView[], list: ViewList, name: string): SavedView | undefined {
  return views.find((view) => view.list === list && viewKey(view.name) === viewKey(name));
}
