import { defineKinds } from '../words/define-words';

/** Every kind of agency letter that can be logged, in the order the forms offer them. */
export const letterKinds = [
  'intent-to-deny',
  'decision-unchanged',
  'decision-changed',
  'conditions-proposed',
  'request-for-information',
  'hold-without-action',
  'returned-without-action',
  'approved',
  'approved-in-part',
  'license-not-required',
  'denied',
  'revoked',
  'suspended',
  'extension-granted',
  'extension-refused',
  'replacement-issued',
  'other',
] as const;

/** The kind of an agency letter. */
export type LetterKind = (typeof letterKinds)[number];

/** What a kind is called on screen and paper, and one line on what such a letter says. */
export interface LetterKindWords {
  readonly label: string;
  readonly meaning: string;
}

/** The words for every kind of letter. */
export const letterKindWords: Readonly<Record<LetterKind, LetterKindWords>> = defineKinds(
  'law/letter-kinds',
  {
    'intent-to-deny': {
      label: 'Intent to deny',
      meaning: 'The agency means to deny the application and gives its reasons and a time to answer.',
    },
    'decision-unchanged': {
      label: 'Denial upheld after reply',
      meaning: 'The agency has read the reply and still means to deny the application.',
    },
    'decision-changed': {
      label: 'Intent to deny withdrawn or modified',
      meaning: 'The agency has read the reply and no longer means to deny the application.',
    },
    'conditions-proposed': {
      label: 'Draft conditions for acceptance',
      meaning: 'The agency would approve on conditions and asks whether they are accepted.',
    },
    'request-for-information': {
      label: 'Request for information',
      meaning: 'The agency asks for more before it decides.',
    },
    'hold-without-action': {
      label: 'Hold Without Action (HWA)',
      meaning: 'The agency has stopped working on the application until something is settled.',
    },
    'returned-without-action': {
      label: 'Returned without action',
      meaning: 'The application comes back undecided, with a reason; a withdrawal asked for ends so too.',
    },
    approved: {
      label: 'Approved',
      meaning: 'The agency grants the license as applied for.',
    },
    'approved-in-part': {
      label: 'Approved in part',
      meaning: 'The agency grants some items or parties; the others keep their own dates.',
    },
    'license-not-required': {
      label: 'License not required',
      meaning: 'The agency finds that the transaction needs no license.',
    },
    denied: {
      label: 'Denied',
      meaning: 'The agency refuses the application; a time to appeal runs from the date on the letter.',
    },
    revoked: {
      label: 'Revoked',
      meaning: 'The agency takes an issued license back, wholly or in part.',
    },
    suspended: {
      label: 'Suspended',
      meaning: 'The agency stops the use of an issued license for now.',
    },
    'extension-granted': {
      label: 'Extension granted',
      meaning: 'The agency prints a later expiry for the license, or a longer time to reply.',
    },
    'extension-refused': {
      label: 'Extension refused',
      meaning: 'The agency leaves the expiry as printed.',
    },
    'replacement-issued': {
      label: 'Replacement issued',
      meaning: 'The agency issues a license that replaces an earlier one.',
    },
    other: {
      label: 'Other letter',
      meaning: 'Any other letter from the agency; say in the notes what it is.',
    },
  },
);
