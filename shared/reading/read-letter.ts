import type { Agency } from '../law/agency';
import type { LetterKind } from '../law/letter-kinds';
import { agencyOf } from './agency-of';
import { citedSections } from './cited-sections';
import type { SimpleField } from './field-rule';
import { fieldsOfKind } from './fields-of-kind';
import { itemsNamed, type NamedItem } from './items-named';
import { kindOf } from './kind-of-letter';
import type { LetterText } from './letter-text';
import { kindOfList, type ListKind } from './list-kinds';
import type { ListPoint } from './list-point';
import { listsIn } from './lists-in-letter';
import { officerNameOf } from './officer-name';
import { type NamedParty, partiesNamed } from './parties-named';
import type { Candidate, Proposal } from './proposal';
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

/** Reads a letter: proposals for each field with their places, and what has to be asked. */
export function readLetter(text: LetterText): LetterReading {
  const flow = flowOf(text);
  const kind = kindOf(flow);
  const officerName = officerNameOf(flow);
  const lists = listsIn(flow, (list) => kindOfList(list) !== 'other').map((list) => ({
    kind: kindOfList(list),
    points: list.points,
  }));
  const points = (wanted: ListKind) =>
    lists.filter((list) => list.kind === wanted).flatMap((list) => list.points);
  const fields = fieldsOfKind(
    simpleFieldsOf(flow, officerName?.value ?? null),
    kind,
    flow.text,
    lists.filter((list) => list.kind !== 'other').flatMap((list) => list.points),
  );
  return {
    agency: agencyOf(flow),
    kind,
    ...fields,
    officerName,
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
