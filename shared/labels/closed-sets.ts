import type { Agency } from '../law/agency';
import { stepKindLabels } from '../law/step-kind-words';
import { type StepKind, stepKinds } from '../law/step-kinds';
import type { ContactKind, PartyRole } from '../records/counterparty';
import type { Channel, LetterFields } from '../records/letter';
import type { Authorization, Grant, linkKinds, PublicationAct } from '../records/license';
import { defineWords } from '../words/define-words';

// What the closed sets of the records are called on screen and paper.

export const agencyWords: Readonly<Record<Agency, string>> = defineWords('labels/agencyWords', {
  BIS: 'Bureau of Industry and Security',
  DDTC: 'Directorate of Defense Trade Controls',
  OFAC: 'Office of Foreign Assets Control',
  Census: 'Census Bureau',
  other: 'Other agency',
});

/** The agency as it is named in a list: its initials. */
export const agencyShort: Readonly<Record<Agency, string>> = defineWords('labels/agencyShort', {
  BIS: 'BIS',
  DDTC: 'DDTC',
  OFAC: 'OFAC',
  Census: 'Census',
  other: 'Other',
});

export const roleWords: Readonly<Record<PartyRole, string>> = defineWords('labels/roleWords', {
  purchaser: 'Purchaser',
  'intermediate-consignee': 'Intermediate consignee',
  'ultimate-consignee': 'Ultimate consignee',
  'end-user': 'End user',
  other: 'Other party',
});

export const authorizationWords: Readonly<Record<Authorization, string>> = defineWords(
  'labels/authorizationWords',
  {
    license: 'License',
    agreement: 'Agreement (TAA, MLA, WDA)',
    classification: 'Classification or advisory opinion (CCATS, CJ)',
    'license-exception': 'License exception notification',
    'general-license': 'General license, such as a temporary one (TGL)',
    'general-authorization': 'Other general authorization',
    other: 'Other authorization',
  },
);

/** The same in a word or two, before a number or a verb: "General license GL-5 expires". */
export const authorizationNames: Readonly<Record<Authorization, string>> = defineWords(
  'labels/authorizationNames',
  {
    license: 'License',
    agreement: 'Agreement',
    classification: 'Classification',
    'license-exception': 'License exception',
    'general-license': 'General license',
    'general-authorization': 'General authorization',
    other: 'Authorization',
  },
);

export const publicationWords: Readonly<Record<PublicationAct, string>> = defineWords(
  'labels/publicationWords',
  {
    issued: 'Issued',
    extended: 'Extended',
    amended: 'Amended',
    suspended: 'Suspended',
    revoked: 'Revoked',
  },
);

export const grantWords: Readonly<Record<Grant, string>> = defineWords('labels/grantWords', {
  '': 'Not entered',
  'as-applied-for': 'Approved as applied for',
  'other-amounts': 'Approved with other amounts',
  'not-approved': 'Not approved',
});

export const contactKindWords: Readonly<Record<ContactKind, string>> = defineWords(
  'labels/contactKindWords',
  {
    call: 'Call',
    email: 'E-mail',
    meeting: 'Meeting',
    letter: 'Letter',
    note: 'Note',
  },
);

export const linkWords: Readonly<Record<(typeof linkKinds)[number], string>> = defineWords(
  'labels/linkWords',
  {
    'prior-application': 'Prior application',
    replaces: 'Replaces',
    'replaced-by': 'Replaced by',
    'extension-of': 'Extension of',
    'transfer-of': 'Transfer of',
    related: 'Related',
  },
);

export const channelWords: Readonly<Record<Channel, string>> = defineWords('labels/channelWords', {
  portal: 'Portal',
  email: 'E-mail',
  courier: 'Courier',
  post: 'Mail',
  phone: 'Phone',
  'in-person': 'In person',
  other: 'Other',
});

export const stepKindWords = Object.fromEntries(
  stepKinds.map((kind) => [kind, stepKindLabels[kind].label]),
) as Readonly<Record<StepKind, string>>;

export const returnReasonWords: Readonly<Record<LetterFields['returnReason'], string>> = defineWords(
  'labels/returnReasonWords',
  {
    '': 'Not stated',
    'applicant-requested': 'Applicant requested it (withdrawn)',
    deficient: 'Application deficient',
    'no-license-needed': 'No license needed',
    other: 'Other reason',
  },
);

/** How the numbers of a record are called by the agency it lies with. */
export interface NumberWords {
  readonly applicationNumber: string;
  readonly licenseNumber: string;
  readonly reference: string;
  readonly conditions: string;
}

/** Number labels follow the agency; "proviso" is the ITAR's word for a condition. */
export const numberWords: Readonly<Record<Agency, NumberWords>> = {
  BIS: defineWords('labels/numberWords.BIS', {
    applicationNumber: 'Application control number',
    licenseNumber: 'License number',
    reference: 'SNAP-R reference',
    conditions: 'Conditions',
  }),
  DDTC: defineWords('labels/numberWords.DDTC', {
    applicationNumber: 'Case number',
    licenseNumber: 'License number',
    reference: 'Portal reference',
    conditions: 'Provisos',
  }),
  OFAC: defineWords('labels/numberWords.OFAC', {
    applicationNumber: 'Reference number',
    licenseNumber: 'License number',
    reference: 'Portal reference',
    conditions: 'Conditions',
  }),
  Census: defineWords('labels/numberWords.Census', {
    applicationNumber: 'Filing number',
    licenseNumber: 'ITN',
    reference: 'Reference',
    conditions: 'Conditions',
  }),
  other: defineWords('labels/numberWords.other', {
    applicationNumber: 'Application number',
    licenseNumber: 'License number',
    reference: 'Reference',
    conditions: 'Conditions',
  }),
};
