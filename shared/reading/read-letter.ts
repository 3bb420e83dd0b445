import type { Agency } from '../law/agency';
import type { LetterKind } from '../law/letter-kinds';
import { agencyOf } from './agency-of';
import { citedSections } from './cited-sections';
import type { SimpleField } from './field-rule';
import { itemsNamed, type NamedItem } from './items-named';
import { kindOf } from './kind-of-letter';
import type { LetterText } from './letter-text';
import { kindOfList, type ListKind } from './list-kinds';
import { type ListPoint, listsIn } from './lists-in-letter';
import { officerNameOf } from './officer-name';
import { type NamedParty, partiesNamed } from './parties-named';
import { askedOf, type Candidate, distinct, nowAsked, type Proposal } from './proposal';
import { simpleFieldsOf } from './simple-fields';
import { flowOf } from './text-flow';

/** What a letter seems to say. Nothing of it is true before a person has said so. */
export interface LetterReading extends Readonly<Record<SimpleField, Proposal<string> | null>> {
  readonly agency: Proposal<Agency> | null;
  readonly kind: Proposal<LetterKind> | null;
  readonly officerName: Proposal<string> | null;
  readonly sections: readonly Candidate<string>[];
  readonly reasons: readonly ListPoint[];
  readonly modifications: readonly ListPoint[];
  /** What an agency asks for in a request for information. */
  readonly questions: readonly ListPoint[];
  readonly conditions: readonly ListPoint[];
  readonly riders: readonly ListPoint[];
  readonly parties: readonly Candidate<NamedParty>[];
  readonly items: readonly Candidate<NamedItem>[];
}

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

function replyOfKind(fields: Fields, kind: Proposal<LetterKind> | null): Fields {
  const { replyByOn } = fields;
  if (kind?.value == null || !closingKinds.includes(kind.value) || replyByOn?.certainty !== 'sure')
    return fields;
  return { ...fields, replyByOn: nowAsked(replyByOn, 'several-meanings') };
}

/** Reads a letter: proposals for each field with their places, and what has to be asked. */
export function readLetter(text: LetterText): LetterReading {
  const flow = flowOf(text);
  const kind = kindOf(flow);
  const fields = inOrder(replyOfKind(withExtension(simpleFieldsOf(flow), kind, flow.text), kind));
  const lists = listsIn(flow, (list) => kindOfList(list) !== 'other').map((list) => ({
    kind: kindOfList(list),
    points: list.points,
  }));
  const points = (wanted: ListKind) =>
    lists.filter((list) => list.kind === wanted).flatMap((list) => list.points);
  return {
    agency: agencyOf(flow),
    kind,
    ...fields,
    datedOn: dateOfLicense(fields, kind),
    officerName: officerNameOf(flow),
    sections: citedSections(flow),
    reasons: points('reasons'),
    modifications: points('modifications'),
    questions: points('questions'),
    conditions: points('conditions'),
    riders: points('riders'),
    parties: partiesNamed(flow),
    items: itemsNamed(flow),
  };
}
