import type { Agency } from '../law/agency';
import type { CounterpartyFields } from '../records/counterparty';
import type { DeadlineFields, OwnReminders } from '../records/deadline';
import type { LetterFields } from '../records/letter';
import type { LicenseFields } from '../records/license';
import type { ResponseFields } from '../records/response';
import type { RegisterSettings } from '../records/settings';
import type { StepFields } from '../records/step';
import { defineWords } from '../words/define-words';
import { numberWords } from './closed-sets';

// What each field is called, in forms and in the history alike.

type Labels<F> = Readonly<Record<keyof F, string>>;

/** Every record can be archived or marked as entered in error. */
export const keptLabels = defineWords('labels/keptLabels', {
  archived: 'Archived',
  void: 'Entered in error',
});

export const counterpartyLabels: Labels<CounterpartyFields> = defineWords('labels/counterpartyLabels', {
  name: 'Name',
  otherNames: 'Other names',
  roles: 'Roles',
  country: 'Country',
  address: 'Address',
  identifiers: 'Identifiers',
  contacts: 'Contacts',
  website: 'Website',
  lists: 'Restricted-party lists (as recorded)',
  listsCheckedOn: 'Screened on',
  notes: 'Notes',
  contactLog: 'Contact log',
});

/** Of a license record, without what its agency calls its numbers. */
const licenseTexts = defineWords('labels/licenseLabels', {
  agency: 'Agency',
  applicationType: 'Application type',
  applicant: 'Applicant',
  submittedOn: 'Submitted',
  registeredOn: 'Registered',
  validatedOn: 'Validated',
  expiresOn: 'Printed expiry',
  expiryTime: 'Time of day printed with it',
  destination: 'Destination',
  endUse: 'Stated end use',
  total: 'Total value',
  orderNumber: 'Our order number',
  owner: 'Owner',
  links: 'Related licenses',
  parties: 'Parties',
  items: 'Items',
  riders: 'Riders',
  tolling: 'Tolled periods (15 CFR 750.4(b))',
  holds: 'Legal holds',
  supportDocuments: 'Support documents',
  notes: 'Notes',
  authorization: 'Kind of authorization',
  publications: 'Publications',
  grantedTotal: 'Total granted',
  grantedScope: 'Scope as granted',
  tolerance: 'Tolerance it prints',
  replacementFigures: 'Figures of a replacement',
});

/** Number labels follow the agency the record lies with. */
export function licenseLabels(agency: Agency): Labels<LicenseFields> {
  const { reference, applicationNumber, licenseNumber, conditions } = numberWords[agency];
  return { ...licenseTexts, reference, applicationNumber, licenseNumber, conditions };
}

export const letterLabels: Labels<LetterFields> = defineWords('labels/letterLabels', {
  licenseIds: 'License records',
  kind: 'Kind',
  datedOn: 'Date printed on it',
  arrivedOn: 'Arrived',
  channel: 'Channel',
  messageOn: 'Date of the message',
  reference: 'Reference',
  officerName: 'Officer',
  officerPhone: 'Officer’s phone',
  officerEmail: 'Officer’s e-mail',
  basis: 'Cited basis',
  modifications: 'Modifications offered',
  replyByOn: 'Reply date stated in the letter',
  returnReason: 'Reason of the return',
  licenseNumber: 'License number',
  validatedOn: 'Validated',
  expiresOn: 'Printed expiry',
  extends: 'Deadlines it extends',
  replyExtendedTo: 'Time to reply extended to',
  covers: 'Covers',
  chosen: 'Rules chosen with it',
  leadDays: 'Courier time (working days)',
  files: 'Files',
  note: 'Note',
  noDeadlineBecause: 'No deadline: why?',
  read: 'Read from the letter',
});

export const stepLabels: Labels<StepFields> = defineWords('labels/stepLabels', {
  licenseIds: 'License records',
  kind: 'Kind',
  happenedOn: 'Day',
  time: 'Time',
  deadlineIds: 'Moves the deadline',
  channel: 'Channel',
  reference: 'Reference',
  withWhom: 'With whom',
  chosen: 'Rules chosen with it',
  leadDays: 'Courier time (working days)',
  note: 'Note',
  files: 'Files',
});

export const deadlineLabels: Labels<DeadlineFields & OwnReminders> = defineWords('labels/deadlineLabels', {
  licenseId: 'License record',
  ruleId: 'Rule',
  lawEdition: 'Law edition',
  kind: 'Kind',
  title: 'Title',
  source: 'Source',
  triggerOn: 'Counted from',
  due: 'Due',
  workBy: 'Work by',
  opensOn: 'Not before',
  extendedTo: 'May extend to',
  arguableLater: 'Arguable later',
  cautiousDue: 'Conservative appeal date',
  inDoubt: 'In doubt',
  length: 'Days counted',
  leadDays: 'Courier time (working days)',
  repeat: 'Repeats',
  conditionId: 'Condition',
  itemIds: 'Items',
  answered: 'Answered by',
  sent: 'Sent',
  met: 'Completed',
  closed: 'Closed',
  wouldBeDue: 'Would now be due',
  because: 'Reason',
  statedOn: 'Date stated in the letter',
  ruleDue: 'Date by the rule',
  otherReading: 'Other reading',
  setAside: 'Date moved by hand, set aside',
  moved: 'Moved',
  reopenedBecause: 'Opened again because',
  ladder: 'Days before work-by on which it reminds',
});

export const responseLabels: Labels<ResponseFields> = defineWords('labels/responseLabels', {
  letterId: 'Letter',
  openedOn: 'Begun',
  strategy: 'Strategy',
  points: 'Points',
  exhibits: 'Exhibits',
  consents: 'Consents',
  consentsCheck: 'Consents of foreign parties',
  consistencyCheck: 'Consistency with the application',
  conditionsCheck: 'Draft conditions from BIS',
  counselCheck: 'Counsel sign-off',
  secondCount: 'Second count of the date',
  draftOn: 'Planned: draft',
  signOffOn: 'Planned: sign-off',
  sendOn: 'Planned: send',
  appeal: 'Appeal',
  notes: 'Notes',
});

export const settingsLabels: Labels<RegisterSettings> = defineWords('labels/settingsLabels', {
  company: 'Company name',
  companyAddress: 'Company address',
  companyCountry: 'Company country',
  companyIdentifiers: 'Company identifiers',
  companyContact: 'Contact person',
  companyPhone: 'Company phone',
  companyEmail: 'Company e-mail',
  owners: 'Owners',
  reminderHour: 'Reminder hour',
  ladders: 'Reminder ladders',
  quietDays: 'Quiet days',
  closuresByOrder: 'Closures by order',
  closures: 'Closures entered by hand',
  rulePacks: 'Rule packs',
  lawEdition: 'Edition of the law',
  importMappings: 'Columns of files that were read in',
  savedViews: 'Saved views',
  yearlyAnswers: 'Yearly duties that do not apply',
  screeningLists: 'Lists of parties',
  screeningThreshold: 'Screening threshold (hundredths)',
  listAgeDays: 'Days after which a list is old',
  balancePercents: 'Notices at percent of a license used',
  toleranceNotice: 'Notice at the first cent of tolerance',
  unusedDays: 'Notices of a barely used license, days before expiry',
  unusedLeftPercent: 'Barely used while more is left than (percent)',
  aesHeadings: 'Headings of AES reports',
  isSample: 'Sample register',
});
