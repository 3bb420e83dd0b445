import type { LetterKind } from '../law/letter-kinds';
import type { Box } from './letter-text';
import type { ListPoint } from './list-point';
import { askedOf, type Candidate, distinct, nowAsked, type Proposal } from './proposal';
import type { simpleFieldsOf } from './simple-fields';

// What the dates and numbers of a letter mean by its kind, and what is asked because they may mean something else.

const licenseKinds: readonly LetterKind[] = ['approved', 'approved-in-part', 'replacement-issued'];

type Fields = ReturnType<typeof simpleFieldsOf>;

/** Dates that do not follow each other as they should are asked about, all of them. */
function inOrder(fields: Fields): Fields {
  const isAfter = (one: Proposal<string> | null, other: Proposal<string> | null) =>
    typeof one?.value === 'string' && typeof other?.value === 'string' && one.value > other.value;
  const isReplyWrong = isAfter(fields.datedOn, fields.replyByOn);
  const isExtensionWrong = isAfter(fields.datedOn, fields.replyExtendedTo);
  const isLifeWrong = isAfter(fields.validatedOn, fields.expiresOn);
  const ask = (field: Proposal<string> | null, isWrong: boolean) =>
    isWrong ? nowAsked(field, 'out-of-order') : field;
  return {
    ...fields,
    datedOn: ask(fields.datedOn, isReplyWrong || isExtensionWrong),
    replyByOn: ask(fields.replyByOn, isReplyWrong),
    replyExtendedTo: ask(fields.replyExtendedTo, isExtensionWrong),
    validatedOn: ask(fields.validatedOn, isLifeWrong),
    expiresOn: ask(fields.expiresOn, isLifeWrong),
  };
}

/** A license that prints no date of its own may mean the day from which it is valid. */
function dateOfLicense(fields: Fields, kind: Proposal<LetterKind> | null): Proposal<string> | null {
  const isLicense = kind?.candidates.some(({ value }) => licenseKinds.includes(value)) === true;
  if (fields.datedOn !== null || !isLicense || fields.validatedOn === null) return fields.datedOn;
  return askedOf('not-labeled', fields.validatedOn.candidates);
}

const extendingKinds: readonly LetterKind[] = ['extension-granted', 'other'];
const moreTime =
  /\b(?:extension\s+of\s+(?:the\s+|your\s+)?(?:time|deadline|period|due\s+date)|(?:additional|more|further)\s+time)\b/iu;

/** A letter that grants more time, and then says in a sentence of its own when the reply is due, means the longer time. */
function withExtension(fields: Fields, kind: Proposal<LetterKind> | null, text: string): Fields {
  const { replyByOn, replyExtendedTo, expiresOn } = fields;
  // Another letter that prints a longer time has no field for it: it is the day to reply by, or a person says what it is.
  if (replyExtendedTo !== null && kind?.value != null && !extendingKinds.includes(kind.value)) {
    const candidates = distinct([...replyExtendedTo.candidates, ...(replyByOn?.candidates ?? [])]);
    return { ...fields, replyByOn: askedOf('several-meanings', candidates) };
  }
  if (kind?.value !== 'extension-granted' || replyByOn === null) return fields;
  if (replyExtendedTo !== null || expiresOn !== null) return fields;
  const extended = moreTime.test(text) ? replyByOn : nowAsked(replyByOn, 'several-meanings');
  return { ...fields, replyByOn: null, replyExtendedTo: extended };
}

/** Kinds that ask for no reply: a day by which something must be there may be that of an appeal, or of a report. */
const closingKinds: readonly LetterKind[] = [
  'approved',
  'approved-in-part',
  'decision-changed',
  'denied',
  'license-not-required',
  'replacement-issued',
  'returned-without-action',
  'revoked',
  'suspended',
];

/** Whether a value stands in a point of a list. */
function isInPoint({ place }: Candidate<string>, points: readonly ListPoint[]): boolean {
  const [box] = place.boxes;
  const holds = (other: Box) =>
    box !== undefined &&
    box.y + box.height / 2 > other.y &&
    box.y + box.height / 2 < other.y + other.height &&
    box.x >= other.x &&
    box.x < other.x + other.width;
  return points.some((point) => point.place.page === place.page && point.place.boxes.some(holds));
}

/** What a reason, a question or a condition says must be done by a day is not the reply. */
function replyOutsideLists(fields: Fields, points: readonly ListPoint[]): Fields {
  const { replyByOn } = fields;
  const [first] = replyByOn?.candidates ?? [];
  if (first === undefined || !isInPoint(first, points)) return fields;
  return { ...fields, replyByOn: nowAsked(replyByOn, 'several-meanings') };
}

/** A letter about a license in place of another one means the one or the other. */
function licenseOfKind(fields: Fields, kind: Proposal<LetterKind> | null): Fields {
  const { licenseNumber } = fields;
  const isOneOfTwo = kind?.value === 'replacement-issued' && (licenseNumber?.candidates.length ?? 0) > 1;
  return isOneOfTwo ? { ...fields, licenseNumber: nowAsked(licenseNumber, 'several') } : fields;
}

function replyOfKind(fields: Fields, kind: Proposal<LetterKind> | null): Fields {
  const { replyByOn } = fields;
  if (kind?.value == null || !closingKinds.includes(kind.value) || replyByOn?.certainty !== 'sure')
    return fields;
  return { ...fields, replyByOn: nowAsked(replyByOn, 'several-meanings') };
}

/** The dates and numbers of a letter of this kind; `points` are those of its lists of reasons, questions or conditions. */
export function fieldsOfKind(
  found: Fields,
  kind: Proposal<LetterKind> | null,
  text: string,
  points: readonly ListPoint[],
): Fields {
  const ofReply = replyOfKind(withExtension(replyOutsideLists(found, points), kind, text), kind);
  const fields = inOrder(licenseOfKind(ofReply, kind));
  return { ...fields, datedOn: dateOfLicense(fields, kind) };
}
