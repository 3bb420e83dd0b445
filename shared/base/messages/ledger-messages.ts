import type { MessageTexts } from './message-texts';

/** Shipments and the use of licenses: what is missing, what breaks a limit and by how much. */
export const ledgerMessages = {
  'no-license-chosen': 'Choose the license to try it on.',
  'not-a-plain-amount': '"{text}" is not an amount. Write plain digits, such as 12 or 1200.50.',
  'itar-replacement-figures':
    '{license} replaces {before}: a new DDTC license shows only the unshipped balance (22 CFR 123.25(c)), which is {expected}; it reads {reads}. Check the license.',
  'no-such-shipment': 'No shipment has the id or number "{reference}".',
  'ambiguous-shipment':
    '{count} {count|shipment has|shipments have} the number "{reference}". Name the one you mean by its id.',
  'shipment-number-taken':
    'There is already a shipment with the number "{reference}". Choose another number; to go on with that one, use reserve, file-eei or depart with "shipment".',
  'shipment-named-twice':
    'Name a shipment that is there with "shipment", or enter a new one with "reference", not both.',
  'shipment-not-named': 'Name the shipment: "shipment" for one that is there, "reference" for a new one.',
  'shipment-fields-not-here':
    'The shipment {reference} is there already: change what is planned of it with change-shipment, and its draws with correct-draw.',
  'shipment-without-draws':
    'The shipment {reference} has no line that draws on a license. Enter at least one.',
  'shipment-departed': 'The shipment {reference} left on {on}. What left is corrected with correct-draw.',
  'shipment-not-departed': 'The shipment {reference} has not left. Enter its departure first.',
  'shipment-canceled': 'The shipment {reference} was canceled on {on}.',
  'shipment-already': 'The shipment {reference} is already entered as {stage}.',
  'no-such-draw':
    'The shipment {reference} has no line "{draw}". Name a line by its place (1 is the first) or its id.',
  'draw-not-named':
    'The shipment {reference} has {count} {count|line|lines}. Name the one you mean with "draw": 1 is the first.',
  'draw-license-missing':
    'Line {line}: name the license it draws on, or say in "authority" that it needs none.',
  'draw-item-missing':
    'Line {line}: the license {license} has {count} {count|item|items}. Name the one it draws on with "item".',
  'draw-without-quantity':
    'Line {line}: {license} states a quantity for this item ({licensed} {unit}). Enter how much of it goes.',
  'draw-quantity-zero': 'Line {line}: a quantity of zero draws nothing. Enter how much goes.',
  'draw-other-unit':
    'Line {line}: the license counts item {item} in {unit}, and the line in {given}. Nothing is converted: enter the quantity in {unit}.',
  'draw-without-value':
    'Line {line}: enter a unit price and a quantity, or the actual value. Goods that are not charged for have a value too (15 CFR 30.29(b)(2)).',
  'draw-without-rate':
    'Line {line} is in {given}, and the license in {currency}: enter how much {currency} one {given} is ("rate"), with its date ("rateOn") and source ("rateSource").',
  'item-in-shipment': 'Item {line} is drawn on by the shipment {reference} and must stay.',
  'item-in-ledger':
    'Item {line} has an opening balance or another entry in the ledger of the license and must stay.',
  'license-in-shipments':
    'The license is drawn on by {count} {count|shipment|shipments}, such as {reference}. Correct or undo {count|it|them} first.',
  'check-refused':
    'Not recorded, because a check fails ({check}): {what} To go on despite it, give a reason ("reason") and initials ("initials"); they stay with the shipment.',
  'check-fails': '{check}: {what}',
  'reason-without-initials':
    'A reason to go on although a check fails needs initials beside it, and initials a reason.',
  'over-quantity':
    '{license}, item {item}: {over} {unit} more than the {licensed} {unit} approved. Quantity has no tolerance ({citation}).',
  'over-available':
    '{license}, item {item}: {over} {unit} more than the {left} {unit} left, of which {reserved} {unit} {several|is|are} reserved for other shipments. Quantity has no tolerance ({citation}).',
  'over-ceiling':
    '{license}: {over} {currency} above the ceiling of {ceiling} {currency}, which is the {total} {currency} of the license with {tolerance} ({citation}).',
  'over-ceiling-claimed':
    '{license}: {over} {currency} above the ceiling of {ceiling} {currency}. The reason entered is that delivery or currency raised the price (15 CFR 750.7(c)(1)(iii)), for which no limit is stated. Keep the papers.',
  'in-tolerance':
    '{license}: {used} {currency} of the tolerance of {allowed} {currency} is used ({citation}).',
  'itar-cap-reached': '{license}: {what}.',
  'over-line-value':
    '{license}, item {item}: {over} {currency} more than the {value} {currency} stated for this item alone. Whether that matters while the total of the license holds is not settled (15 CFR 750.7(f), 750.11).',
  'tolerance-unclear': '{license}: {note}',
  'limit-not-stated':
    '{license}, item {item}: no quantity is stated. It is neither zero nor without limit: enter what the license says.',
  'value-not-stated':
    '{license}: no total value is stated. Enter what the license says; until then no ceiling can be counted.',
  'departs-after-expiry':
    '{license} ended on {last} (printed {printed}), and the shipment leaves on {on}. Goods must have left the final US port by midnight of that day (15 CFR 758.4(b)).',
  'holiday-extension': '{license}: {note}',
  'license-stopped': '{license} cannot be used on {on}: {why} ({citation}).',
  'first-that-breaks':
    'With this entry the shipment {reference} of {on} is the first that goes beyond a limit. {what}',
  'departure-ahead':
    'The departure {on} lies ahead: until then the shipment counts as reserved. Check the date.',
  'departure-before-opening':
    'The departure {on} comes before the opening balance of {license} on {opening}. Check that the opening balance does not contain it already.',
  'entered-late':
    'The departure {on} is earlier than others that are recorded already: later figures have moved.',
  'letter-to-agency-missing':
    'A shipment that was not delivered gives its quantity back only once the letter with the evidence has gone to the agency (15 CFR 758.4(c)): enter its date and reference.',
  'answer-to-attach':
    'No text of the law gives a quantity back. Attach the answer of the agency that does, and enter its date and reference.',
  'correction-changes-nothing':
    'Nothing of the line of shipment {reference} would change. Enter what it should say, or that it should not be there.',
  'period-ends-before': 'The period ends on {to}, before it begins on {from}.',
  'more-than-departed':
    'Only {left} {unit} of this line left and {several|is|are} neither given back nor credited yet; {given} {unit} is more.',
  'more-than-abroad': 'Only {left} {unit} of this line {several|is|are} abroad; {given} {unit} is more.',
  'value-of-part-missing': 'The line has a value and no unit price: enter the value of the part with it.',
  'not-temporary': 'The shipment {reference} is not marked as temporary.',
  'not-a-named-party':
    '"{name}" is not a party of {license}. Goods move without a new license only among the end users and the ultimate consignee that it names (15 CFR 750.7(c)(1)(ix)).',
  'same-party': 'A transfer goes from one party to another.',
  'opening-twice':
    'Item {item} of {license} has an opening balance already, of {on}. Take it back first, or enter an adjustment.',
  'nothing-to-adjust':
    'An adjustment changes a quantity, a value or both: enter at least one that is not zero.',
  'no-eei-filed': 'No EEI is filed for the shipment {reference}.',
  'what-if-without-amount': 'Say how much would go: a quantity, a value or both.',
  'not-an-aes-report':
    'The file has no column for an ITN, a shipment reference number or a license number. Its headings: {headings}. Name them with --map.',
  'import-shipment-missing': 'The row does not name a shipment.',
  'no-such-check': '"{check}" is not a check of a shipment: {checks}.',
  'replacement-unanswered':
    '{license} replaces {before}, and it is not said whether its figures are new or include what was shipped. Until then the stricter reading counts: what was shipped is taken off.',
} as const satisfies MessageTexts;
