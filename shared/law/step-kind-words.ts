import { defineKinds } from '../words/define-words';
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
export const stepKindLabels: Readonly<Record<StepKind, StepKindWords>> = defineKinds('law/step-kinds', {
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
    'Conditions communicated to a party',
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
  'reconsideration-requested': kind(
    'ddtc',
    'Reconsideration requested',
    'The day the written request for reconsideration went to DDTC.',
  ),
  'reconsideration-received': kind(
    'ddtc',
    'Request for reconsideration received',
    'The day DDTC had the request, as confirmed.',
  ),
  'ddtc-charging-letter-served': kind(
    'ddtc',
    'Charging letter of DDTC served',
    'The day DDTC mailed it to us, or left it with us (22 CFR 128.3(b)).',
  ),
  'ddtc-answer-served': kind(
    'ddtc',
    'Answer to DDTC charges served',
    'The day the answer was mailed or delivered to the administrative law judge.',
  ),
  'ddtc-hearing-demanded': kind(
    'ddtc',
    'Oral hearing demanded (DDTC)',
    'The day the written demand was mailed or delivered, with the answer or after it.',
  ),
  'ddtc-evidence-sent': kind(
    'ddtc',
    'Evidence sent (DDTC)',
    'The day the evidence was mailed or delivered because no oral hearing is demanded.',
  ),
  'ddtc-order-received': kind(
    'ddtc',
    'Order of DDTC received',
    'The day we received a copy of the final order.',
  ),
  'ddtc-appeal-filed': kind(
    'ddtc',
    'Appeal to the Under Secretary of State filed',
    'The day the appeal from the order was filed.',
  ),
  'broker-registration-expiry': kind(
    'brokers',
    'Broker registration expires',
    'The expiration date of the registration as a broker.',
  ),
  'broker-registration-renewed': kind(
    'brokers',
    'Broker registration renewal submitted',
    'The day DDTC had the request for renewal.',
  ),
  'broker-registration-lapsed': kind(
    'brokers',
    'Broker registration ended',
    'The day the registration expired, or was given up, without a renewal.',
  ),
  'broker-report-sent': kind(
    'brokers',
    'Yearly brokering report sent',
    'The day DDTC had the report that goes along with the renewal.',
  ),
  'broker-last-report-sent': kind(
    'brokers',
    'Last brokering report sent',
    'The day DDTC had the report after a registration that was not renewed.',
  ),
  'broker-change': kind(
    'brokers',
    'Change in broker registration',
    'The day of the event that changed what the broker had registered.',
  ),
  'broker-change-notified': kind(
    'brokers',
    'Change in broker registration notified',
    'The day DDTC had the notification.',
  ),
  'broker-sale-planned': kind(
    'brokers',
    'Sale of the broker to a foreign person planned',
    'The intended date of the sale or transfer.',
  ),
  'broker-sale-notified': kind(
    'brokers',
    'Sale of the broker notified',
    'The day DDTC had the notification.',
  ),
  'defense-contract-awarded': kind(
    'fees',
    'Contract awarded to the supplier',
    'The day of the contract award, purchase order or option (22 CFR 130.9(b)).',
  ),
  'fees-learned': kind(
    'fees',
    'Contributions, fees or commissions learned of',
    'The day we learned of amounts that would have had to be reported.',
  ),
  'fees-paid': kind(
    'fees',
    'Further contributions, fees or commissions',
    'The day of the payment, offer or agreement not reported before, or of the change of facts.',
  ),
  'fees-details-requested': kind('fees', 'Details of payments requested', 'The day of the request by DDTC.'),
  'fees-reported': kind(
    'fees',
    'Contributions, fees and commissions reported',
    'The day DDTC had the information or the supplementary report.',
  ),
  'fees-statement-requested': kind(
    'fees',
    'Statement requested from us as vendor',
    'The day the request of the applicant or supplier was received.',
  ),
  'fees-statement-given': kind(
    'fees',
    'Statement given as vendor',
    'The day the applicant or supplier had our statement.',
  ),
  'vendor-statement-asked': kind(
    'fees',
    'Statement requested from a vendor',
    'The date of our request to the vendor.',
  ),
  'vendor-statement-received': kind(
    'fees',
    'Statement of a vendor received',
    'The day the statement of the vendor came.',
  ),
  'vendor-silence-reported': kind(
    'fees',
    'Vendor without statement reported',
    'The day the signed statement about the vendor went to DDTC.',
  ),
  'satellite-parts-shipped': kind(
    'itar',
    'Satellite parts shipped',
    'The day of a shipment under the special licenses of 22 CFR 123.27.',
  ),
  'satellite-shipment-reported': kind(
    'itar',
    'Satellite shipment reported',
    'The day DDTC had the report of the shipment.',
  ),
  'agreement-export-planned': kind(
    'itar',
    'First export under an agreement planned',
    'The planned day of the first export of technical data or defense services.',
  ),
  'agreement-export-notified': kind(
    'itar',
    'First export under an agreement notified',
    'The day DDTC was told electronically that exports begin.',
  ),
  'blocked-property-paper': kind(
    'ofac',
    'Paper filed or issued about blocked property',
    'The day a paper was filed, submitted or issued in the proceedings.',
  ),
  'blocked-property-copies-sent': kind(
    'ofac',
    'Copies about blocked property sent',
    'The day the copies of that paper went to OFAC.',
  ),
  'prepenalty-notice': kind(
    'ofac',
    'Pre-Penalty Notice',
    'The postmark date on its envelope, or the day it was delivered in person.',
  ),
  'prepenalty-response-sent': kind(
    'ofac',
    'Response to the Pre-Penalty Notice sent',
    'The day of the postmark or of the date stamp of the courier.',
  ),
  'postdeparture-refused': kind(
    'export',
    'Postdeparture filing refused or revoked',
    'The day the notice of the Census Bureau was received.',
  ),
  'postdeparture-appeal-filed': kind(
    'export',
    'Appeal to the Census Bureau filed',
    'The day the appeal was filed.',
  ),
  'pipeline-export': kind(
    'export',
    'Export through a pipeline',
    'A day of the month in which the goods were exported.',
  ),
  'pipeline-eei-filed': kind(
    'export',
    'Export information for a pipeline filed',
    'The day it was filed for the whole month.',
  ),
  'charging-letter-amended': kind(
    'enforcement',
    'Charging letter supplemented or amended',
    'The day of delivery, or of the attempt, of the supplement or amendment.',
  ),
  'amended-charges-answered': kind(
    'enforcement',
    'Answer to amended charges filed',
    'The day the answer to the supplement or amendment was mailed or delivered.',
  ),
  'admissions-requested': kind(
    'enforcement',
    'Request for admissions served on us',
    'The day the request was mailed or delivered.',
  ),
  'admissions-answered': kind(
    'enforcement',
    'Request for admissions answered',
    'The day the sworn statement was mailed or delivered.',
  ),
  'hearing-scheduled': kind('enforcement', 'Hearing scheduled', 'The date of the hearing.'),
  'discovery-served': kind(
    'enforcement',
    'Requests for discovery served',
    'The day our requests were mailed or delivered.',
  ),
  'subpoena-requested': kind(
    'enforcement',
    'Subpoena applied for',
    'The day the application reached the administrative law judge.',
  ),
  'minor-violation': kind(
    'disclosure',
    'Minor or technical violation',
    'The day of the violation, not the day it was found.',
  ),
  'minor-violations-disclosed': kind(
    'disclosure',
    'Minor violations disclosed together',
    'The day the submission for the quarter went to OEE.',
  ),
  'consignee-statement-signed': kind(
    'any',
    'Consignee statement signed',
    'The day the consignee or the purchaser signed, whichever was last.',
  ),
  'thermal-cameras-reported': kind(
    'export',
    'Thermal imaging cameras reported',
    'The day the report for the half-year went to BIS.',
  ),
  'conventional-arms-half-year-reported': kind(
    'export',
    'Conventional arms reported for the half-year',
    'The day BIS had the semiannual report.',
  ),
  'conventional-arms-year-reported': kind(
    'export',
    'Conventional arms reported for the year',
    'The day BIS had the yearly report.',
  ),
});
