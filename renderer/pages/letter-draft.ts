import type { CommandInput } from '../../shared/commands/commands';
import type { IsoDate } from '../../shared/dates';
import type { Attachment } from '../../shared/fields';
import type { LetterKind } from '../../shared/law/letter-kinds';
import type { Channel, Letter, LetterFields } from '../../shared/records/letter';
import type { Agency } from '../../shared/records/agency';

/** A record the letter is about: one there is, or one that will be opened under its number. */
export type Chosen =
  | { readonly is: 'record'; readonly id: string }
  | { readonly is: 'new'; readonly number: string; readonly agency: Agency };

/** The parts of one record the letter speaks of; empty means all. */
export interface DraftCover {
  readonly itemIds: readonly string[];
  readonly partyIds: readonly string[];
}

/** The letter form as it stands on the screen; dates are null until they are whole. */
export interface LetterDraft {
  readonly chosen: readonly Chosen[];
  readonly kind: LetterKind | '';
  readonly datedOn: IsoDate | null;
  readonly arrivedOn: IsoDate | null;
  readonly channel: Channel | '';
  readonly messageOn: IsoDate | null;
  readonly reference: string;
  readonly officerName: string;
  readonly officerPhone: string;
  readonly officerEmail: string;
  readonly basis: string;
  readonly modifications: string;
  readonly replyByOn: IsoDate | null;
  readonly returnReason: LetterFields['returnReason'];
  readonly licenseNumber: string;
  readonly validatedOn: IsoDate | null;
  readonly expiresOn: IsoDate | null;
  readonly replyExtendedTo: IsoDate | null;
  readonly covers: Readonly<Record<string, DraftCover>>;
  readonly files: readonly Attachment[];
  readonly note: string;
  readonly noDeadlineBecause: string;
}

/** An empty form for these records. */
export function emptyDraft(licenseIds: readonly string[]): LetterDraft {
  return {
    chosen: licenseIds.map((id) => ({ is: 'record', id })),
    kind: '',
    datedOn: null,
    arrivedOn: null,
    channel: '',
    messageOn: null,
    reference: '',
    officerName: '',
    officerPhone: '',
    officerEmail: '',
    basis: '',
    modifications: '',
    replyByOn: null,
    returnReason: '',
    licenseNumber: '',
    validatedOn: null,
    expiresOn: null,
    replyExtendedTo: null,
    covers: {},
    files: [],
    note: '',
    noDeadlineBecause: '',
  };
}

/** The form filled with a letter that is already logged. */
export function draftOf(letter: Letter): LetterDraft {
  const {
    licenseIds,
    covers,
    channel,
    id: _id,
    madeSeq: _made,
    changedSeq: _changed,
    void: _void,
    ...same
  } = letter;
  return {
    ...same,
    chosen: licenseIds.map((id) => ({ is: 'record', id })),
    channel: channel ?? '',
    covers: Object.fromEntries(
      covers.map(({ licenseId, itemIds, partyIds }) => [licenseId, { itemIds, partyIds }]),
    ),
  };
}

/** Which of the rarer fields a kind of letter asks for. */
export function asksFor(kind: LetterKind | '') {
  const isGrant = kind === 'approved' || kind === 'approved-in-part' || kind === 'replacement-issued';
  return {
    approval: isGrant,
    expiry: isGrant || kind === 'extension-granted',
    replyExtension: kind === 'extension-granted',
    returnReason: kind === 'returned-without-action',
    modifications:
      kind === 'intent-to-deny' || kind === 'conditions-proposed' || kind === 'decision-unchanged',
  } as const;
}

/** A reference that finds the record once everything before it was sent: the id, or a new record's number. */
const referenceOf = (chosen: Chosen): string => (chosen.is === 'record' ? chosen.id : chosen.number);

function fieldsOf(draft: LetterDraft, kind: LetterKind, datedOn: IsoDate) {
  const { chosen, covers, channel, files, ...same } = draft;
  const asks = asksFor(kind);
  const ids = chosen.map(referenceOf);
  return {
    ...same,
    kind,
    datedOn,
    channel: channel === '' ? null : channel,
    files: [...files],
    // What was typed under another kind stays in the form but is not part of this letter.
    licenseNumber: asks.approval ? draft.licenseNumber : '',
    validatedOn: asks.approval ? draft.validatedOn : null,
    expiresOn: asks.expiry ? draft.expiresOn : null,
    replyExtendedTo: asks.replyExtension ? draft.replyExtendedTo : null,
    returnReason: asks.returnReason ? draft.returnReason : ('' as const),
    modifications: asks.modifications ? draft.modifications : '',
    covers: Object.entries(covers)
      .filter(([id, { itemIds, partyIds }]) => ids.includes(id) && itemIds.length + partyIds.length > 0)
      .map(([license, { itemIds, partyIds }]) => ({ license, items: [...itemIds], parties: [...partyIds] })),
  };
}

/**
 * The commands that save the form, in their order: a new record for each number that has none, then the letter. Null
 * while the form lacks what every letter needs (a record, a kind, a printed date).
 */
export function commandsOf(draft: LetterDraft, letterId: string | null): readonly CommandInput[] | null {
  const { chosen, kind, datedOn } = draft;
  if (chosen.length === 0 || kind === '' || datedOn === null) return null;
  const opening = chosen.flatMap((each): CommandInput[] =>
    each.is === 'new' ? [{ do: 'open-license', agency: each.agency, applicationNumber: each.number }] : [],
  );
  const licenses = chosen.map(referenceOf);
  const fields = fieldsOf(draft, kind, datedOn);
  const letter: CommandInput =
    letterId === null
      ? { do: 'log-letter', licenses, ...fields }
      : { do: 'correct-letter', letter: letterId, licenses, ...fields };
  return [...opening, letter];
}

/** What is still missing before the form can say anything: the field and what to do, in the order of the form. */
export function missingOf({
  chosen,
  kind,
  datedOn,
}: LetterDraft): { readonly field: string; readonly says: string } | null {
  if (chosen.length === 0)
    return { field: 'licenses', says: 'Choose the license record this letter is about' };
  if (kind === '') return { field: 'kind', says: 'Choose what kind of letter it is' };
  return datedOn === null ? { field: 'datedOn', says: 'Enter the date printed on it' } : null;
}
