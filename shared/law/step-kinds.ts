/** Every kind of step that can be logged: what we did or learned. New ones go to the end; none is ever taken out. */
export const stepKinds = [
  'submitted',
  'registered',
  'reply-sent',
  'receipt-confirmed',
  'return-requested',
  'extension-requested',
  'appeal-filed',
  'call',
  'status-check',
  'export',
  'other',
  'report-filed',
  'notice-given',
  'classification-requested',
  'advisory-opinion-requested',
  'reexport',
  'transaction-ended',
  'unscheduled-unloading',
  'reportable-export',
  'postdeparture-export',
  'disclosure-notified',
  'disclosure-received-by-oee',
  'narrative-requested',
  'installed-base-activity',
  'charging-letter-delivered',
  'charging-answer-filed',
  'default-order-entered',
  'final-decision-dated',
  'order-served',
  'opposing-paper-received',
  'ruling-certified',
  'recommended-decision-issued',
  'tdo-expiry',
  'tdo-appeal-received',
  'boycott-request-received',
  'boycott-decision-made',
  'schedule-1-export-planned',
  'schedule-1-export',
  'end-use-certificate-export',
  'registration-expiry',
  'change-in-registration',
  'foreign-sale-planned',
  'agreement-approved',
  'agreement-signed',
  'agreement-amended',
  'agreement-expiry',
  'decision-not-to-conclude',
  'itar-disclosure-notified',
  'property-blocked',
  'property-unblocked',
  'transaction-rejected',
  'conditions-told',
  'conditions-acknowledged',
  'appeal-received',
  'hearing-demanded',
] as const;

/** The kind of a step. */
export type StepKind = (typeof stepKinds)[number];

/** What a form gathers a kind under; `any` belongs to every record. */
export const stepGroups = [
  'any',
  'export',
  'disclosure',
  'enforcement',
  'boycott',
  'chemicals',
  'itar',
  'ofac',
] as const;

/** The gathering of a kind of step. */
export type StepGroup = (typeof stepGroups)[number];

/** What a gathering is called. */
export const stepGroupWords: Readonly<Record<StepGroup, string>> = {
  any: 'Application and license',
  export: 'Export and transaction',
  disclosure: 'Voluntary disclosure (BIS)',
  enforcement: 'Enforcement proceedings (15 CFR part 766)',
  boycott: 'Boycott requests',
  chemicals: 'Chemical Weapons Convention',
  itar: 'Registration and agreements (ITAR)',
  ofac: 'Sanctions (OFAC)',
};
