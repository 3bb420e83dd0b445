import { formatDay, type IsoDate, isIsoDate } from '../../../shared/base/dates';
import type { LetterAsRead } from '../../../shared/calls/reading-calls';
import { type LetterKind, letterKindWords } from '../../../shared/law/letter-kinds';
import { askReasons } from '../../../shared/reading/ask-reasons';
import { heldAgainstRule } from '../../../shared/reading/held-against-rule';
import type { Place } from '../../../shared/reading/letter-text';
import type { ListPoint } from '../../../shared/reading/list-point';
import type { Proposal } from '../../../shared/reading/proposal';
import type { ReadableField } from '../../../shared/records/letter';
import type { Register } from '../../../shared/register/register';
import { ruleSetOf } from '../../../shared/register/rules-in-force';
import { letterFileWords } from '../../../shared/words/letter-file-words';
import { allRead, type FieldProposal, type ProposedValue } from './field-proposal';
import { asksFor } from './letter-command';
import type { ChosenLicense, LetterDraft } from './letter-draft';
import { recordProposal } from './record-proposal';

export type Proposals = Partial<Readonly<Record<ReadableField, FieldProposal>>>;

const nowhere: Place = { page: 1, boxes: [] };

function proposed<V extends string>(
  proposal: Proposal<V> | null,
  labelOf: (value: V) => string = String,
  isUsable: (value: V) => boolean = () => true,
): FieldProposal | undefined {
  if (proposal === null) return undefined;
  const candidates = proposal.candidates
    .filter(({ value }) => isUsable(value))
    // What the letter does not print was not read.
    .map(({ value, printed, place }) => ({
      value,
      label: labelOf(value),
      readAs: printed === '' ? null : value,
      place,
    }));
  const isSure = proposal.certainty === 'sure' && candidates.length > 0;
  return {
    certainty: isSure ? 'sure' : 'asked',
    because: isSure ? '' : askReasons[proposal.because ?? 'not-plain'],
    candidates: isSure ? candidates.slice(0, 1) : candidates,
    ...(isSure && candidates.length > 1 ? { others: candidates.slice(1) } : {}),
  };
}

/** The points of a list, each with its number in a paragraph of its own: a reply takes a paragraph for a point. */
export function paragraphsOf(points: readonly ListPoint[]): string {
  return points.map(({ number, text }) => `${number} ${text}`.trim()).join('\n\n');
}

/** So many words that were not read with certainty are named at most. */
const wordsShown = 8;

function listed(points: readonly ListPoint[]): FieldProposal | undefined {
  const [first] = points;
  if (first === undefined) return undefined;
  const text = paragraphsOf(points);
  const place = {
    ...first.place,
    boxes: points
      .filter(({ place }) => place.page === first.place.page && place.file === first.place.file)
      .flatMap((each) => each.place.boxes),
  };
  const label = letterFileWords.points({ count: points.length });
  const candidates = [{ value: text, label, readAs: text, place }];
  // A point that has to be looked at makes the whole list asked.
  const why = points.find(({ because }) => because !== undefined)?.because;
  if (why === undefined) return { certainty: 'sure', because: '', candidates };
  const words = [...new Set(points.flatMap(({ unsure = [] }) => unsure))].slice(0, wordsShown).join(', ');
  return {
    certainty: 'asked',
    because: words === '' ? askReasons[why] : letterFileWords.unsureWords({ words }),
    candidates,
  };
}

/** The sections a letter cites, where it gives no reasons in a list. */
function cited(sections: LetterAsRead['reading']['sections']): FieldProposal | undefined {
  const text = sections.map(({ value }) => value).join('; ');
  if (text === '') return undefined;
  const place = sections[0]?.place ?? nowhere;
  return { certainty: 'sure', because: '', candidates: [{ value: text, label: text, readAs: text, place }] };
}

const dayInWords = (value: string): string => (isIsoDate(value) ? formatDay(value) : value);
const kindInWords = (kind: LetterKind): string => letterKindWords[kind].label;

/** What a letter that was read proposes for each field of the form. */
export function proposalsOf(read: LetterAsRead, register: Register): Proposals {
  const reading = heldAgainstRule(read.reading, ruleSetOf(register.settings));
  const isDay = (value: string): boolean => isIsoDate(value);
  const all: { readonly [F in ReadableField]: FieldProposal | undefined } = {
    licenseIds: recordProposal(register, reading),
    kind: proposed(reading.kind, kindInWords),
    datedOn: proposed(reading.datedOn, dayInWords, isDay),
    replyByOn: proposed(reading.replyByOn, dayInWords, isDay),
    licenseNumber: proposed(reading.licenseNumber),
    validatedOn: proposed(reading.validatedOn, dayInWords, isDay),
    expiresOn: proposed(reading.expiresOn, dayInWords, isDay),
    replyExtendedTo: proposed(reading.replyExtendedTo, dayInWords, isDay),
    reference: proposed(reading.reference),
    officerName: proposed(reading.officerName),
    officerPhone: proposed(reading.officerPhone),
    officerEmail: proposed(reading.officerEmail),
    basis: listed(reading.reasons) ?? cited(reading.sections),
    modifications: listed(reading.modifications),
  };
  return Object.fromEntries(Object.entries(all).filter(([, proposal]) => proposal !== undefined));
}

/** Whether the form asks for the field in a letter of this kind. */
export function isAsked(field: ReadableField, kind: LetterDraft['kind']): boolean {
  const asks = asksFor(kind);
  switch (field) {
    case 'licenseNumber':
    case 'validatedOn':
      return asks.approval;
    case 'expiresOn':
      return asks.expiry;
    case 'replyExtendedTo':
      return asks.replyExtension;
    case 'modifications':
      return asks.modifications;
    default:
      return true;
  }
}

const isSameRecord = (one: ChosenLicense, other: ChosenLicense): boolean =>
  one.is === 'record'
    ? other.is === 'record' && one.id === other.id
    : other.is === 'new' && one.number === other.number;

/** Whether the form holds this value in the field. */
export function holds(draft: LetterDraft, field: ReadableField, { value }: ProposedValue): boolean {
  if (typeof value !== 'string') return draft.licenses.some((each) => isSameRecord(each, value));
  return field !== 'licenseIds' && (draft[field] ?? '') === value;
}

export function isEmptyIn(draft: LetterDraft, field: ReadableField): boolean {
  return field === 'licenseIds' ? draft.licenses.length === 0 : (draft[field] ?? '') === '';
}

/** The change that puts a proposed value into the form. */
export function putting(field: ReadableField, { value }: ProposedValue): Partial<LetterDraft> {
  if (typeof value !== 'string') return { licenses: [value] };
  return { [field]: value as IsoDate & LetterKind };
}

/** How a field stands that the letter says something about. */
export type Standing =
  /** Filled in from the letter, not confirmed. */
  | 'proposed'
  /** Something else was typed before; what was read stands beside. */
  | 'beside'
  /** It has to be said which; nothing is chosen. */
  | 'asked'
  /** What was typed is what was read. */
  | 'same'
  | 'confirmed'
  /** A person typed, kept or left out something instead. */
  | 'typed';

/** What became of the proposals so far: fields filled from the letter, and those a person decided about. */
export interface Decided {
  readonly filled: ReadonlySet<ReadableField>;
  readonly settled: Readonly<Partial<Record<ReadableField, 'confirmed' | 'typed'>>>;
}

export const nothingDecided: Decided = { filled: new Set(), settled: {} };

export function standingOf(
  proposal: FieldProposal,
  draft: LetterDraft,
  field: ReadableField,
  { filled, settled }: Decided,
): Standing {
  const decided = settled[field];
  const isHeld = proposal.candidates.some((each) => holds(draft, field, each));
  if (decided === 'typed' && allRead(proposal).some((each) => holds(draft, field, each))) return 'same';
  if (decided !== undefined) return decided;
  if (isHeld) return filled.has(field) ? 'proposed' : 'same';
  return proposal.certainty === 'sure' && !isEmptyIn(draft, field) ? 'beside' : 'asked';
}

const open: readonly Standing[] = ['proposed', 'beside', 'asked'];

/** The fields in which a person has not said yet what is right, in the order of the form. */
export function unconfirmed(
  proposals: Proposals,
  draft: LetterDraft,
  decided: Decided,
): readonly ReadableField[] {
  return (Object.entries(proposals) as [ReadableField, FieldProposal][])
    .filter(
      ([field, proposal]) =>
        isAsked(field, draft.kind) && open.includes(standingOf(proposal, draft, field, decided)),
    )
    .map(([field]) => field);
}

/** The form with every sure value in it whose field was empty; what was typed stays. */
export function filledIn(
  proposals: Proposals,
  draft: LetterDraft,
): { readonly draft: LetterDraft; readonly filled: ReadonlySet<ReadableField> } {
  const filled = new Set<ReadableField>();
  let next = draft;
  for (const [field, { certainty, candidates }] of Object.entries(proposals) as [
    ReadableField,
    FieldProposal,
  ][]) {
    const [value] = candidates;
    if (certainty !== 'sure' || value === undefined || !isEmptyIn(draft, field)) continue;
    next = { ...next, ...putting(field, value) };
    filled.add(field);
  }
  return { draft: next, filled };
}

/** What the history keeps: each field of this letter that was read, and as what. */
export function readOf(read: LetterAsRead, proposals: Proposals, draft: LetterDraft): LetterDraft['read'] {
  const fields = (Object.entries(proposals) as [ReadableField, FieldProposal][]).flatMap(
    ([field, proposal]) => {
      const [first] = proposal.candidates;
      const value = allRead(proposal).find((each) => holds(draft, field, each)) ?? first;
      // Another than the likeliest was chosen by a person.
      const certainty = value === first ? proposal.certainty : 'asked';
      if (!isAsked(field, draft.kind) || value === undefined || value.readAs === null) return [];
      const { file, page } = value.place;
      const inFile = file === undefined ? undefined : read.files[file - 1]?.sha256;
      return [
        {
          field,
          value: value.readAs,
          page,
          ...(inFile === undefined ? {} : { file: inFile }),
          certainty,
        },
      ];
    },
  );
  return { sha256: read.files[0]?.sha256 ?? '', fields };
}
