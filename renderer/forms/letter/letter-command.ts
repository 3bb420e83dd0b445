import { compareDays, type IsoDate } from '../../../shared/base/dates';
import type { CommandInput } from '../../../shared/commands/commands';
import { extendable } from '../../../shared/decide/extension';
import type { Agency } from '../../../shared/law/agency';
import type { LetterKind } from '../../../shared/law/letter-kinds';
import { offeredBeside } from '../../../shared/law/offered-beside';
import type { Rule } from '../../../shared/law/rule';
import type { RuleSet } from '../../../shared/law/rule-set';
import type { Deadline } from '../../../shared/records/deadline';
import { letterFields } from '../../../shared/records/letter';
import type { Register } from '../../../shared/register/register';
import { letterWords } from '../../../shared/words/letter-words';
import { choicesFrom } from '../fields/choice-draft';
import { wholeFrom } from '../fields/draft-parts';
import type { ChosenLicense, LetterDraft } from './letter-draft';

/** Which of the rarer fields a kind of letter asks for. */
export function asksFor(kind: LetterKind | '') {
  const isGrant = kind === 'approved' || kind === 'approved-in-part' || kind === 'replacement-issued';
  return {
    approval: isGrant,
    expiry: isGrant || kind === 'extension-granted',
    replyExtension: kind === 'extension-granted' || kind === 'other',
    returnReason: kind === 'returned-without-action',
    modifications:
      kind === 'intent-to-deny' || kind === 'conditions-proposed' || kind === 'decision-unchanged',
  } as const;
}

/** Whether the letter prints a longer time for a deadline that runs already. */
export function isExtension({ kind, replyExtendedTo }: Pick<LetterDraft, 'kind' | 'replyExtendedTo'>) {
  return asksFor(kind).replyExtension && replyExtendedTo !== null;
}

/** The rules the form offers beside those that start by themselves, for records of those agencies (none named: of any). */
export function offeredWith(
  ruleSet: RuleSet,
  { kind, rules }: Pick<LetterDraft, 'kind' | 'rules'>,
  agencies: readonly Agency[] = [],
): readonly Rule[] {
  if (kind === '') return [];
  const own = ruleSet.offered({ letter: kind, agencies });
  return offeredBeside(ruleSet, ruleSet.forLetter(kind, agencies), own, rules);
}

/** Whether days for a courier mean anything: an answer has to be received by a date that the letter starts or prints. */
export function countsOnReceipt(
  ruleSet: RuleSet,
  draft: Pick<LetterDraft, 'kind' | 'rules' | 'replyByOn'>,
): boolean {
  const { kind, rules, replyByOn } = draft;
  const ticked = choicesFrom(rules, offeredWith(ruleSet, draft)).map(({ ruleId }) => ruleSet.byId(ruleId));
  const started = [...(kind === '' ? [] : ruleSet.forLetter(kind)), ...ticked];
  return replyByOn !== null || started.some((rule) => rule?.satisfiedBy === 'received');
}

/** A reference that finds the record once everything before it was sent: the id, or a new record's number. */
const referenceOf = (chosen: ChosenLicense): string => (chosen.is === 'record' ? chosen.id : chosen.number);

/** The parts it speaks of, on the records that are chosen. */
function coversOf({ licenses: chosen, covers }: Pick<LetterDraft, 'licenses' | 'covers'>) {
  const ids = chosen.map(referenceOf);
  return Object.entries(covers).filter(
    ([id, { itemIds, partyIds }]) => ids.includes(id) && itemIds.length + partyIds.length > 0,
  );
}

/** The deadlines it could extend, by due date, and those it was named to extend before; none while it prints no longer time. */
export function extendableBy(
  register: Register,
  draft: LetterDraft,
  letterId: string | null,
): readonly Deadline[] {
  const { licenses: chosen, kind, datedOn, messageOn } = draft;
  if (!isExtension(draft) || datedOn === null) return [];
  const licenseIds = chosen.flatMap((each) => (each.is === 'record' ? [each.id] : []));
  const covers = coversOf(draft).map(([licenseId, { itemIds, partyIds }]) => ({
    licenseId,
    itemIds: [...itemIds],
    partyIds: [...partyIds],
  }));
  const letter = letterFields.safeParse({ licenseIds, kind, datedOn, messageOn, covers });
  const fitting = letter.success ? extendable(register, letterId ?? '', letter.data) : [];
  const before = (register.letters.get(letterId ?? '')?.extends ?? []).flatMap(
    (id) => register.deadlines.get(id) ?? [],
  );
  return [...new Set([...fitting, ...before])].sort((a, b) => compareDays(a.due, b.due));
}

/** Whether a person has to say which one is meant: they come from more than one letter or step. */
export function asksWhichExtended(deadlines: readonly Deadline[]): boolean {
  return new Set(deadlines.map(({ source }) => source.id)).size > 1;
}

function fieldsOf(draft: LetterDraft, ruleSet: RuleSet, kind: LetterKind, datedOn: IsoDate) {
  const { licenses: chosen, covers, channel, files, rules, leadDays, extends: named, ...same } = draft;
  const asks = asksFor(kind);
  return {
    ...same,
    kind,
    datedOn,
    channel: channel === '' ? null : channel,
    files: [...files],
    chosen: choicesFrom(rules, offeredWith(ruleSet, draft)),
    leadDays: countsOnReceipt(ruleSet, draft) ? wholeFrom(leadDays, 0) : 0,
    // What was typed under another kind stays in the form but is not part of this letter.
    licenseNumber: asks.approval ? draft.licenseNumber : '',
    validatedOn: asks.approval ? draft.validatedOn : null,
    expiresOn: asks.expiry ? draft.expiresOn : null,
    replyExtendedTo: asks.replyExtension ? draft.replyExtendedTo : null,
    ...(named === null ? {} : { extends: isExtension(draft) ? [...named] : [] }),
    returnReason: asks.returnReason ? draft.returnReason : ('' as const),
    modifications: asks.modifications ? draft.modifications : '',
    covers: coversOf({ licenses: chosen, covers }).map(([license, { itemIds, partyIds }]) => ({
      license,
      items: [...itemIds],
      parties: [...partyIds],
    })),
  };
}

/** What goes with the letter onto its record: what a record that is opened begins with, or a change of the one there is. */
export interface RecordParts {
  readonly opened?: Partial<Extract<CommandInput, { readonly do: 'open-license' }>>;
  readonly changed?: CommandInput | null;
}

/**
 * The commands that save the form, in their order: a new record for each number that has none, then the letter. Null
 * while the form lacks what every letter needs (a record, a kind, a printed date).
 */
export function commandsOf(
  draft: LetterDraft,
  letterId: string | null,
  ruleSet: RuleSet,
  parts: RecordParts = {},
): readonly CommandInput[] | null {
  const { licenses: chosen, kind, datedOn } = draft;
  if (chosen.length === 0 || kind === '' || datedOn === null) return null;
  const opening = chosen.flatMap((each): CommandInput[] =>
    each.is === 'new'
      ? [{ ...parts.opened, do: 'open-license', agency: each.agency, applicationNumber: each.number }]
      : [],
  );
  const licenses = chosen.map(referenceOf);
  const fields = fieldsOf(draft, ruleSet, kind, datedOn);
  const letter: CommandInput =
    letterId === null
      ? { do: 'log-letter', licenses, ...fields }
      : { do: 'correct-letter', letter: letterId, licenses, ...fields };
  return [...opening, ...(parts.changed ? [parts.changed] : []), letter];
}

/** What is still missing before the dates can be shown: the field, what to do, and the same as a hint, in the order of the form. */
export function missingOf({
  licenses: chosen,
  kind,
  datedOn,
}: LetterDraft): { readonly field: string; readonly lacks: string; readonly hint: string } | null {
  if (chosen.length === 0)
    return { field: 'licenses', lacks: letterWords.chooseRecord, hint: letterWords.chooseRecordToSee };
  if (kind === '') return { field: 'kind', lacks: letterWords.chooseKind, hint: letterWords.chooseKindToSee };
  return datedOn === null
    ? { field: 'datedOn', lacks: letterWords.enterDate, hint: letterWords.enterDateToSee }
    : null;
}
