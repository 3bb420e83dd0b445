import type { MessageTexts } from './message-texts';

/** License records and counterparties: what is not found, not allowed or looks odd. */
export const recordMessages = {
  'no-records': 'The register has no license record that is neither archived nor void.',
  'no-such-record': 'No license record or counterparty has the id, number or name "{reference}".',
  'no-reply-of-record': 'No license record, letter or reply has the id, number or reference "{reference}".',
  'no-conditions': 'No license record in use has conditions.',
  'not-chosen':
    '“{text}” was typed into a field, and nothing of its list was chosen for it. Choose what you mean, or empty the field.',
  'no-such-person': 'No entry was made by "{name}".',
  'no-such-license': 'No license record has the id or number "{reference}".',
  'ambiguous-license':
    '{count} license {count|record has|records have} the number "{reference}". Name the one you mean by its id.',
  'no-such-counterparty': 'No counterparty has the id or exact name "{reference}".',
  'ambiguous-counterparty':
    '{count} {count|counterparty is|counterparties are} named "{reference}". Name the one you mean by its id.',
  'no-such-letter': 'No letter has the id or reference "{reference}".',
  'ambiguous-letter':
    '{count} {count|letter has|letters have} the reference "{reference}". Name the one you mean by its id.',
  'no-such-step': 'No step has the id "{reference}".',
  'no-such-deadline': 'No deadline has the id "{reference}".',
  'no-such-part': 'This record has no part with the id "{reference}", or it is named twice.',
  'no-such-item': 'The record has no item, or more than one, with the line number "{reference}".',
  'no-such-party': 'The record has no party named "{reference}".',
  'no-such-contact': 'This counterparty has no entry in its contact log with the id "{reference}".',
  'party-without-name': 'Party {line} has no name. Choose a counterparty or type the name as printed.',
  'number-taken': 'Another {agency} record already has the number {number}. Open that record instead.',
  'record-is-void': '"{reference}" is marked as entered in error and can no longer be changed.',
  'already-void': 'This is already marked as entered in error.',
  'counterparty-in-use':
    'This counterparty stands in {count} license {count|record|records} ({where}). Archive it instead.',
  'counterparty-in-shipments':
    'This counterparty stands in {count} {count|shipment|shipments} ({where}). Archive it instead.',
  'item-in-letter': 'Item {line} is named by a letter and must stay. Correct that letter first.',
  'open-deadlines':
    'This record still has {count} open {count|deadline|deadlines}. Close {count|it|them} with a reason first.',
  'open-deadlines-of':
    '“{name}” still has {count} open {count|deadline|deadlines}. Close {count|it|them} with a reason first, or leave the record out.',
  'name-one-record': 'Name exactly one record.',
  'filter-not-of-list': '"{filter}" is not a filter of {list}.',
  'no-such-status': '"{status}" is not a status of a license record.',
  'no-such-view': 'No saved view of {list} is named "{name}".',
  'view-exists':
    'A saved view of {list} is already named "{name}". Choose another name, or update that view.',
  'too-many-views': 'The register keeps {most} saved views. Remove one first.',
  'grant-without-decision':
    'Item {line} has a quantity or value as granted, but does not say that it was approved with other amounts. Choose that first.',
  'grant-of-what-was-not-approved':
    'Item {line} is marked as not approved, so it can have no quantity or value as granted.',
  'granted-more': 'Item {line} is granted more than was applied for. Check the amounts with the decision.',
  'odd-character':
    '{field} "{text}" contains {codes}: characters that are not seen or that change the direction of the text. It was kept as typed. Check that the name reads as it should.',
  'odd-characters-more': 'The same is so in {count} further {count|text|texts}.',
  'same-name': 'There is already a counterparty named "{name}". Check that this is a different company.',
  'like-name':
    'There is already a counterparty named "{other}", which is "{name}" but for capitals, accents or punctuation, or has it as another name. Check that this is a different company.',
  'same-identifier':
    'There is already a counterparty with the {kind} {value}: "{other}". Check that this is a different company.',
  'same-address':
    'There is already a counterparty at this address: "{other}". Check that this is a different company.',
  'odd-application-number':
    'BIS application numbers are a letter and six digits, such as Z123456 (15 CFR 748.6(b)); "{number}" is not. Check the number; a general license or an exception has a kind of its own.',
  'date-far-ahead': '{what} is {on}, which is {away}. Check the date.',
  'date-long-ago': '{what} is {on}, which is {away}. Check the date.',
  'expiry-beyond-term':
    'The expiry {on} is {away} {of} ({from}); BIS licenses are generally valid for four years (15 CFR 750.7(g)). Check both dates.',
  'date-far-from': '{what} is {on}, which is {away} {of} ({from}). Check both dates.',
  'expires-before-validated':
    'The expiry {expiresOn} comes before the validation {validatedOn}. Check both dates.',
  'item-total-differs':
    'The value of item {line} is {total}; {quantity} × {unitPrice} is {product}. Check which is right.',
  'total-differs': 'The stated total is {total}; the items come to {sum}. Check which is right.',
  'dates-out-of-order': '{earlier} comes after {later}. Check the dates; they were kept as typed.',
} as const satisfies MessageTexts;
