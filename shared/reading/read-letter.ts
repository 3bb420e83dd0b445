import type { Agency } from '../law/agency';
import type { LetterKind } from '../law/letter-kinds';
import { agencyOf } from './agency-of';
import { citedSections } from './cited-sections';
import type { SimpleField } from './field-rules';
import { itemsNamed, type NamedItem } from './items-named';
import { kindOf } from './kind-of-letter';
import type { LetterText } from './letter-text';
import { kindOfList, type ListKind } from './list-kinds';
import { type ListPoint, listsIn } from './lists-in-letter';
import { officerNameOf } from './officer-name';
import { type NamedParty, partiesNamed } from './parties-named';
import { askedOf, type Candidate, nowAsked, type Proposal } from './proposal';
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
  const isLifeWrong = isAfter(fields.validatedOn, fields.expiresOn);
  const ask = (field: Proposal<string> | null, isWrong: boolean) =>
    isWrong ? nowAsked(field, 'out-of-order') : field;
  return {
    ...fields,
    datedOn: ask(fields.datedOn, isReplyWrong),
    replyByOn: ask(fields.replyByOn, isReplyWrong),
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

/** Reads a letter: proposals for each field with their places, and what has to be asked. */
export function readLetter(text: LetterText): LetterReading {
  const flow = flowOf(text);
  const fields = inOrder(simpleFieldsOf(flow));
  const kind = kindOf(flow);
  const lists = listsIn(flow).map((list) => ({ kind: kindOfList(list), points: list.points }));
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
