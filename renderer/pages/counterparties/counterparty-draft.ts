import type { IsoDate } from '../../../shared/base/dates';
import type { CommandInput, CommandOf } from '../../../shared/commands/commands';
import {
  type Counterparty,
  type CounterpartyFields,
  counterpartyFields,
  type ListStatus,
  type PartyRole,
} from '../../../shared/records/counterparty';
import { isSame } from '../../../shared/register/changes';
import { unkeyed, withoutBlankRows } from '../../forms/fields/added-rows';
import { freshKey, linesFrom, linesText } from '../../forms/fields/draft-parts';
import type { NoteDraft } from '../../forms/fields/note-draft';
import { typedOver } from '../../state/typed';

export type IdentifierDraft = CounterpartyFields['identifiers'][number] & { readonly key: string };
export type ContactDraft = CounterpartyFields['contacts'][number] & { readonly key: string };
export type ListDraft = ListStatus & { readonly key: string };

/** A counterparty as it is typed. */
export interface CounterpartyDraft {
  readonly name: string;
  readonly otherNames: readonly string[];
  readonly roles: readonly PartyRole[];
  readonly country: string;
  readonly address: string;
  readonly identifiers: readonly IdentifierDraft[];
  readonly contacts: readonly ContactDraft[];
  readonly website: string;
  readonly lists: readonly ListDraft[];
  readonly listsCheckedOn: IsoDate | null;
  readonly notes: readonly NoteDraft[];
}

export const emptyCounterpartyDraft: CounterpartyDraft = {
  name: '',
  otherNames: [],
  roles: [],
  country: '',
  address: '',
  identifiers: [],
  contacts: [],
  website: '',
  lists: [],
  listsCheckedOn: null,
  notes: [],
};

export const emptyListStatus: ListStatus = {
  list: '',
  since: null,
  citation: '',
  licenseRequirement: '',
  reviewPolicy: '',
  note: '',
  mustCheck: true,
};

const keyed = <T extends object>(part: T) => ({ ...part, key: freshKey() });

/** The record as a form shows it. */
export function counterpartyDraft(record: Counterparty): CounterpartyDraft {
  const {
    id: _id,
    madeSeq: _made,
    changedSeq: _changed,
    void: _void,
    archived: _archived,
    contactLog: _contactLog,
    ...fields
  } = record;
  return {
    ...fields,
    address: linesText(record.address),
    identifiers: record.identifiers.map(keyed),
    contacts: record.contacts.map(keyed),
    lists: record.lists.map(keyed),
    notes: record.notes.map(keyed),
  };
}

function given(typed: CounterpartyDraft): Omit<CounterpartyFields, 'contactLog'> {
  const draft = withoutBlankRows(typed);
  return {
    ...draft,
    // A line left empty is no name.
    otherNames: draft.otherNames.filter((name) => name !== ''),
    roles: [...draft.roles],
    address: linesFrom(draft.address),
    identifiers: draft.identifiers.map(unkeyed),
    contacts: draft.contacts.map(unkeyed),
    lists: draft.lists.map(unkeyed),
    notes: draft.notes.map(unkeyed),
  };
}

export type CounterpartyGoal =
  | { readonly kind: 'add'; readonly name?: string }
  | { readonly kind: 'copy'; readonly of: Counterparty }
  | { readonly kind: 'change'; readonly counterparty: Counterparty };

/** The draft a form starts with. A copy leaves behind what was found out about the other company. */
export function startingCounterparty(goal: CounterpartyGoal): CounterpartyDraft {
  if (goal.kind === 'add') return { ...emptyCounterpartyDraft, name: goal.name ?? '' };
  if (goal.kind === 'change') return counterpartyDraft(goal.counterparty);
  const { roles, country, address, website } = counterpartyDraft(goal.of);
  return { ...emptyCounterpartyDraft, roles, country, address, website };
}

/** The draft as it was typed, over the record as it is now. */
export function typedCounterparty(
  goal: CounterpartyGoal,
  command: CommandOf<'add-counterparty' | 'change-counterparty'>,
): CounterpartyDraft {
  const record = goal.kind === 'change' ? goal.counterparty : null;
  return counterpartyDraft(typedOver(record, command, counterpartyFields.shape));
}

/** The command a draft amounts to. A change names only the fields that differ from the record the form was opened on. */
export function counterpartyCommand(goal: CounterpartyGoal, draft: CounterpartyDraft): CommandInput {
  const fields = given(draft);
  if (goal.kind === 'add') return { do: 'add-counterparty', ...fields };
  if (goal.kind === 'copy') return { do: 'add-counterparty', ...fields, copiedFrom: goal.of.id };
  const before = given(counterpartyDraft(goal.counterparty));
  const now = Object.entries(fields).filter(
    ([field, value]) => !isSame(value, before[field as keyof typeof before]),
  );
  return { do: 'change-counterparty', counterparty: goal.counterparty.id, ...Object.fromEntries(now) };
}
