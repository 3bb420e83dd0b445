import type { IsoDate } from '../../../shared/base/dates';
import type { Attachment } from '../../../shared/base/fields';
import type { CommandOf } from '../../../shared/commands/commands';
import type { Agency } from '../../../shared/law/agency';
import type { LetterKind } from '../../../shared/law/letter-kinds';
import type { RuleSet } from '../../../shared/law/rule-set';
import {
  type Channel,
  type Letter,
  type LetterFields,
  type LetterRead,
  letterFields,
} from '../../../shared/records/letter';
import type { Register } from '../../../shared/register/register';
import { ruleSetOf } from '../../../shared/register/rules-in-force';
import type { ChoiceDraft } from '../../state/step-start';
import { typedOver } from '../../state/typed';
import { choiceDrafts } from '../fields/choice-draft';
import { foundLicenses } from '../fields/found-licenses';

/** A record the letter is about: one there is, or one that will be opened under its number. */
export type ChosenLicense =
  | { readonly is: 'record'; readonly id: string }
  | { readonly is: 'new'; readonly number: string; readonly agency: Agency };

/** The parts of one record the letter speaks of; empty means all. */
export interface DraftCover {
  readonly itemIds: readonly string[];
  readonly partyIds: readonly string[];
}

/** The letter form as it stands on the screen; dates are null until they are whole. */
export interface LetterDraft {
  readonly licenses: readonly ChosenLicense[];
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
  /** The deadlines named as those it extends, by id; null while none had to be named. */
  readonly extends: readonly string[] | null;
  readonly covers: Readonly<Record<string, DraftCover>>;
  /** The rules ticked beside those that start by themselves. */
  readonly rules: readonly ChoiceDraft[];
  readonly leadDays: string;
  readonly files: readonly Attachment[];
  readonly note: string;
  readonly noDeadlineBecause: string;
  /** What was read from an attached file; null: nothing. */
  readonly read: LetterRead | null;
}

/** An empty form for these records, with these files attached. */
export function emptyDraft(licenseIds: readonly string[], files: readonly Attachment[] = []): LetterDraft {
  return {
    licenses: licenseIds.map((id) => ({ is: 'record', id })),
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
    extends: null,
    covers: {},
    rules: [],
    leadDays: '',
    files,
    note: '',
    noDeadlineBecause: '',
    read: null,
  };
}

/** A letter as it was typed, over the one that is corrected. */
export function typedLetter(
  register: Register,
  letter: Letter | null,
  command: CommandOf<'log-letter' | 'correct-letter'>,
): LetterDraft {
  const { covers, ...fields } = command;
  const draft = draftOf(
    typedOver({ licenseIds: [], covers: [], ...letter } as unknown as Letter, fields, letterFields.shape),
    ruleSetOf(register.settings),
  );
  const named = command.licenses ?? ('license' in command && command.license ? [command.license] : null);
  const parts = covers?.map(({ license, items, parties }) => [
    license,
    { itemIds: items, partyIds: parties },
  ]);
  return {
    ...draft,
    ...(named !== null && { licenses: foundLicenses(register, named).map((id) => ({ is: 'record', id })) }),
    ...(parts !== undefined && { covers: Object.fromEntries(parts) }),
  };
}

/** The form filled with a letter that is already logged. */
export function draftOf(letter: Letter, ruleSet: RuleSet): LetterDraft {
  const {
    licenseIds,
    covers,
    channel,
    chosen,
    leadDays,
    extends: named = [],
    id: _id,
    madeSeq: _made,
    changedSeq: _changed,
    void: _void,
    ...same
  } = letter;
  return {
    ...same,
    licenses: licenseIds.map((id) => ({ is: 'record', id })),
    channel: channel ?? '',
    extends: named.length === 0 ? null : named,
    rules: choiceDrafts(ruleSet, chosen),
    leadDays: leadDays === 0 ? '' : String(leadDays),
    covers: Object.fromEntries(
      covers.map(({ licenseId, itemIds, partyIds }) => [licenseId, { itemIds, partyIds }]),
    ),
  };
}
