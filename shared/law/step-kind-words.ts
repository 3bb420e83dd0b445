import type { StepGroup, StepKind } from './step-kinds';

/** What a kind of step is called on screen and paper, what its date is, and where a form gathers it. */
export interface StepKindWords {
  readonly label: string;
  /** One line on what happened and which day its date is. */
  readonly meaning: string;
  readonly group: StepGroup;
}

function kind(group: StepGroup, label: string, meaning: string): StepKindWords {
  return { label, meaning, group };
}

/** The words for every kind of step. */
export const stepKindLabels: Readonly<Record<StepKind, StepKindWords>> = {
  submitted: kind('any', 'Submitted', 'The application went to the agency.'),
  registered: kind('any', 'Registered', 'The agency entered the application in its system.'),
  'reply-sent': kind('any', 'Reply sent', 'An answer to a letter went off.'),
  'receipt-confirmed': kind('any', 'Receipt confirmed', 'The agency confirmed that it has what was sent.'),
  'return-requested': kind('any', 'Return requested', 'The application was asked back.'),
  'extension-requested': kind('any', 'Extension requested', 'More time was asked for.'),
  'appeal-filed': kind('any', 'Appeal filed', 'An appeal went to the Under Secretary.'),
  call: kind('any', 'Call with the officer', 'Somebody spoke with the agency.'),
  'status-check': kind('any', 'Status check', 'The status was looked up.'),
  export: kind('export', 'Export', 'The items left the last US port.'),
  other: kind('any', 'Other step', 'Anything else that was done; say in the note what.'),
  'report-filed': kind('any', 'Report filed', 'A report or submission that a rule asks for was filed.'),
  'notice-given': kind('any', 'Notice given', 'A notice that a rule asks for was given.'),
  'classification-requested': kind(
    'any',
    'Classification requested',
    'BIS received the classification request.',
  ),
  'advisory-opinion-requested': kind(
    'any',
    'Advisory opinion requested',
    'BIS received the request for an opinion.',
  ),
  reexport: kind(
    'export',
    'Reexport or transfer',
    'The day of a reexport, transfer, transshipment or diversion.',
  ),
  'transaction-ended': kind('export', 'Transaction ended', 'The day the transaction came to its end.'),
  'unscheduled-unloading': kind(
    'export',
    'Unscheduled unloading',
    'The day the items were unloaded in another country.',
  ),
  'reportable-export': kind(
    'export',
    'Reportable export',
    'The day of an export that part 743 asks to report.',
  ),
  'postdeparture-export': kind(
    'export',
    'Export with postdeparture filing',
    'The date of exportation of such a shipment.',
  ),
  'disclosure-notified': kind(
    'disclosure',
    'Disclosure notified',
    'The first notification of a disclosure went to OEE.',
  ),
  'disclosure-received-by-oee': kind(
    'disclosure',
    'Disclosure received by OEE',
    'The day on which, as OEE says in writing, it received the first notification.',
  ),
  'narrative-requested': kind(
    'disclosure',
    'Full narrative requested',
    'The date of the request by the Director of OEE.',
  ),
  'installed-base-activity': kind(
    'disclosure',
    'Installed base activity in Libya',
    'The day of the first activity.',
  ),
  'charging-letter-delivered': kind(
    'enforcement',
    'Charging letter delivered',
    'The day of delivery or of the attempt.',
  ),
  'charging-answer-filed': kind(
    'enforcement',
    'Answer to charges filed',
    'The day it was mailed or delivered.',
  ),
  'default-order-entered': kind('enforcement', 'Default order entered', 'The day the order was entered.'),
  'final-decision-dated': kind('enforcement', 'Final decision', 'The date of the final decision.'),
  'order-served': kind('enforcement', 'Order served', 'The day the order of the judge was served.'),
  'opposing-paper-received': kind(
    'enforcement',
    'Paper of the other side received',
    'The day it was served on us.',
  ),
  'ruling-certified': kind(
    'enforcement',
    'Ruling certified for review',
    'The day the ruling went to the Under Secretary.',
  ),
  'recommended-decision-issued': kind('enforcement', 'Recommended decision issued', 'The date of issuance.'),
  'tdo-expiry': kind('enforcement', 'Temporary denial order expires', 'The expiration date of the order.'),
  'tdo-appeal-received': kind(
    'enforcement',
    'Appeal of a temporary denial received by BIS',
    'The day BIS received it.',
  ),
  'boycott-request-received': kind('boycott', 'Boycott request received', 'The day the request came.'),
  'boycott-decision-made': kind('boycott', 'Decision on a boycott request', 'The day we decided what to do.'),
  'schedule-1-export-planned': kind('chemicals', 'Schedule 1 export planned', 'The planned date of export.'),
  'schedule-1-export': kind('chemicals', 'Schedule 1 export made', 'The date of export.'),
  'end-use-certificate-export': kind(
    'chemicals',
    'Export under an End-Use Certificate',
    'The date of export.',
  ),
  'registration-expiry': kind('itar', 'Registration expires', 'The expiration date of the registration.'),
  'change-in-registration': kind(
    'itar',
    'Change in registration',
    'The day of the event that changed what was registered.',
  ),
  'foreign-sale-planned': kind(
    'itar',
    'Sale to a foreign person planned',
    'The intended date of the sale or transfer.',
  ),
  'agreement-approved': kind('itar', 'Agreement approved', 'The date of the approval.'),
  'agreement-signed': kind('itar', 'Agreement in force', 'The day the agreement entered into force.'),
  'agreement-amended': kind(
    'itar',
    'Minor amendment concluded',
    'The day the minor amendment was concluded.',
  ),
  'agreement-expiry': kind('itar', 'Agreement expires', 'The expiration date of the agreement.'),
  'decision-not-to-conclude': kind(
    'itar',
    'Decision not to conclude',
    'The day it was decided not to conclude the agreement.',
  ),
  'itar-disclosure-notified': kind(
    'itar',
    'Disclosure notified to DDTC',
    'The date of the notification to DDTC.',
  ),
  'property-blocked': kind('ofac', 'Property blocked', 'The day the property became blocked.'),
  'property-unblocked': kind('ofac', 'Property unblocked', 'The day it was unblocked or transferred.'),
  'transaction-rejected': kind('ofac', 'Transaction rejected', 'The day the transaction was rejected.'),
  'conditions-told': kind(
    'any',
    'Conditions told to a party',
    'The day a party was told in writing of the conditions that bind it (15 CFR 750.7(d)).',
  ),
  'conditions-acknowledged': kind(
    'any',
    'Conditions acknowledged by a party',
    'The day its written acknowledgment came.',
  ),
  'appeal-received': kind(
    'any',
    'Appeal received',
    'The day the appeal reached the Under Secretary, as confirmed.',
  ),
  'hearing-demanded': kind(
    'enforcement',
    'Hearing demanded',
    'The day the written demand for a hearing was mailed or delivered with the answer.',
  ),
};
