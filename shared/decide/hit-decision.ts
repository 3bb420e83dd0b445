import { done, type Result, refuse } from '../base/result';
import type { CommandOf } from '../commands/commands';
import { sideOf } from '../docket/hit-state';
import { type PartyToScreen, partiesToScreen } from '../docket/parties-to-screen';
import type { CounterpartyFields, ListStatus } from '../records/counterparty';
import { type HitDecision, hitKey, type ListedParty } from '../records/hit-decision';
import { changesOf, isSame } from '../register/changes';
import type { Event } from '../register/events';
import { findCounterparty } from '../register/find-record';
import type { Register } from '../register/register';
import { type Decide, decided } from './decision';

type DecideHit = CommandOf<'decide-hit'>;

function partyOf(register: Register, { counterparty, party }: DecideHit): Result<PartyToScreen> {
  if ((counterparty === undefined) === (party === undefined)) return refuse('invalid', 'hit-of-one-party');
  if (counterparty === undefined) {
    const printed = partiesToScreen(register).find(
      (each) => each.counterpartyId === null && each.name === party,
    );
    return printed === undefined
      ? refuse('not-found', 'no-such-printed-party', { name: party ?? '' }, 'party')
      : done(printed);
  }
  const found = findCounterparty(register, counterparty);
  if (!found.ok) return found;
  const { id } = found.value;
  // Only what names this one: a file of decisions asks for many.
  const [own] = partiesToScreen({
    counterparties: { values: () => [found.value] },
    licenses: { values: () => register.licenses.by('counterparty', id) },
  }).filter((each) => each.counterpartyId === id);
  return own === undefined
    ? refuse('conflict', 'record-is-void', { reference: counterparty }, 'counterparty')
    : done(own);
}

const oneLine = (text: string, longest: number): string => text.replace(/\s+/g, ' ').trim().slice(0, longest);

/** The list status that follows from an entry: what the list itself says, to be checked. */
function statusFrom(source: string, listed: ListedParty): ListStatus {
  return {
    list: oneLine(source, 200),
    since: listed.startOn,
    citation: oneLine(listed.citation || listed.programs, 500),
    licenseRequirement: listed.licenseRequirement,
    reviewPolicy: listed.licensePolicy,
    note: `Listed as ${oneLine(listed.name, 500)}`,
    mustCheck: true,
  };
}

/** The list status is filled in from the entry, unless the record has that of this list and notice already. */
function statusEvents(
  register: Register,
  party: PartyToScreen,
  command: DecideHit,
  today: HitDecision['on'],
): readonly Event[] {
  const record = register.counterparties.get(party.counterpartyId ?? '');
  if (command.answer !== 'same' || record === undefined) return [];
  const status = statusFrom(command.source, command.listed);
  const has = record.lists.some(({ list, citation }) => list === status.list && citation === status.citation);
  const changes = changesOf<CounterpartyFields>(record, {
    lists: has ? record.lists : [...record.lists, status],
    listsCheckedOn: today,
  });
  return changes === null ? [] : [{ type: 'counterparty-changed', v: 1, id: record.id, changes }];
}

/** Keeps what a named person says about a hit, with both sides as they stand now: it holds until one of them is another. */
export const decideHitAnswer: Decide<DecideHit> = (register, command, { today, by }) => {
  const found = partyOf(register, command);
  if (!found.ok) return found;
  const party = found.value;
  const { source, entry, answer, reason, listed, decidedBy, decidedOn } = command;
  const key = hitKey(
    { counterpartyId: party.counterpartyId, party: party.name },
    { source, entry, name: listed.name },
  );
  const was = register.hitDecisions.get(key) ?? null;
  if (answer === 'open')
    return decided(was === null ? [] : [{ type: 'hit-decided', v: 1, key, was, now: null }]);
  if (answer === 'not-the-same' && reason.trim() === '')
    return refuse('invalid', 'hit-needs-reason', {}, 'reason');
  const person = decidedBy || (by ?? '');
  if (person === '') return refuse('invalid', 'hit-needs-person', {}, 'decidedBy');
  if (decidedOn !== null && decidedOn > today)
    return refuse('invalid', 'hit-decided-ahead', { on: decidedOn }, 'decidedOn');
  const now: HitDecision = {
    counterpartyId: party.counterpartyId,
    party: party.name,
    source,
    entry,
    answer,
    reason,
    by: person,
    on: decidedOn ?? today,
    listed,
    ours: sideOf(party),
  };
  const events: Event[] = isSame(was, now) ? [] : [{ type: 'hit-decided', v: 1, key, was, now }];
  return decided([...events, ...statusEvents(register, party, command, today)]);
};

export const decideRecordScreening: Decide<CommandOf<'record-screening'>> = (
  register,
  command,
  { today, by },
) => {
  const { do: _do, ...found } = command;
  const was = register.lastScreening;
  const now = { ...found, on: today, by: by ?? '', upTo: register.seq };
  return decided([{ type: 'parties-screened', v: 1, was, now }]);
};
