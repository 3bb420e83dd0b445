import type {
  FilterName,
  LicenseStage,
  LicenseUse,
  Listing,
  PartyScreening,
  PendingTime,
  ShipmentKind,
  ShipmentState,
  ViewList,
} from '../records/saved-view';
import { defineWords } from '../words/define-words';

/** What each list is called within a sentence. */
export const viewListWords: Readonly<Record<ViewList, string>> = defineWords('labels/viewListWords', {
  docket: 'the docket',
  licenses: 'the licenses',
  counterparties: 'the counterparties',
  shipments: 'the shipments',
  reasons: 'the reasons',
  history: 'the history',
});

/** What each filter is called, in the bar and in sentences. */
export const filterLabels: Readonly<Record<FilterName, string>> = defineWords('labels/filterLabels', {
  mine: 'Mine',
  owner: 'Owner',
  agency: 'Agency',
  counterparty: 'Counterparty',
  country: 'Country',
  rule: 'Deadline',
  letter: 'Letter',
  countedTo: 'Date',
  within: 'Days left',
  stage: 'Stage',
  status: 'Status',
  type: 'Application type',
  submitted: 'Submitted',
  pending: 'Days pending',
  expiresWithin: 'Expires within',
  listed: 'Lists',
  use: 'Licenses',
  screening: 'Screening',
  license: 'License',
  shipmentKind: 'Kind',
  shipmentState: 'State',
  leaving: 'Departed or planned',
  outcome: 'Outcome',
  dated: 'Date of the letter',
  record: 'Record',
  author: 'Person',
  changed: 'What was changed',
  entered: 'Period',
});

export const shipmentKindWords: Readonly<Record<ShipmentKind, string>> = defineWords(
  'labels/shipmentKindWords',
  {
    goods: 'Goods',
    temporary: 'Goods that are to come back',
    release: 'Releases of technology or software',
  },
);

export const shipmentStateWords: Readonly<Record<ShipmentState, string>> = defineWords(
  'labels/shipmentStateWords',
  {
    draft: 'Draft',
    reserved: 'Reserved',
    filed: 'EEI filed',
    departed: 'Departed',
    canceled: 'Canceled',
    void: 'Entered in error (void)',
  },
);

export const stageWords: Readonly<Record<LicenseStage, string>> = defineWords('labels/stageWords', {
  draft: 'Not submitted',
  pending: 'Pending with the agency',
  issued: 'License issued',
  closed: 'Closed',
});

export const pendingTimeWords: Readonly<Record<PendingTime, string>> = defineWords(
  'labels/pendingTimeWords',
  {
    '0-30': '0–30 days',
    '31-60': '31–60 days',
    '61-90': '61–90 days',
    '91-180': '91–180 days',
    'over-180': 'More than 180 days',
    unknown: 'Day of submission not recorded',
  },
);

export const listingWords: Readonly<Record<Listing, string>> = defineWords('labels/listingWords', {
  listed: 'On a list, as recorded',
  'to-check': 'Verify before relying',
  'not-listed': 'On no list, as recorded',
});

export const licenseUseWords: Readonly<Record<LicenseUse, string>> = defineWords('labels/useWords', {
  open: 'In licenses in use',
  closed: 'Only in closed licenses',
  none: 'In no license',
});

export const partyScreeningWords: Readonly<Record<PartyScreening, string>> = defineWords(
  'labels/partyScreeningWords',
  {
    never: 'Never screened',
    stale: 'Screened before a change',
    screened: 'Screened',
    'no-lists': 'No list is in use',
  },
);
