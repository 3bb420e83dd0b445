import { type Message, messageOf } from '../base/result';
import { asSeen, lookOf } from '../base/same-name';
import type { Counterparty, CounterpartyFields } from '../records/counterparty';
import { addressLook, identifierLook } from '../register/counterparty-looks';
import type { Register } from '../register/register';

/** Two companies can share a name or an address, so what returns is asked about and never refused. */
type Sign = (register: Register, fields: CounterpartyFields) => readonly Found[];

interface Found {
  readonly other: Counterparty;
  readonly message: Message;
}

const named = (
  found: Counterparty | undefined,
  messageFor: (other: Counterparty) => Message,
): readonly Found[] => (found === undefined ? [] : [{ other: found, message: messageFor(found) }]);

/** The first record that stands beside this one. */
function firstOf(found: readonly Counterparty[], own: string | undefined): Counterparty | undefined {
  return found.find((other) => other.void === null && other.id !== own);
}

function signsOf(before: Counterparty | null): readonly Sign[] {
  const own = before?.id;
  const isNew = (value: string, values: readonly string[] | undefined) => !(values ?? []).includes(value);
  return [
    ({ counterparties }, { name, otherNames }) =>
      [name, ...otherNames]
        .filter((each) => isNew(each, before === null ? [] : [before.name, ...before.otherNames]))
        .flatMap((each) => {
          const same = firstOf(counterparties.by('name', asSeen(each)), own);
          if (same !== undefined)
            return [{ other: same, message: messageOf('same-name', { name: each, otherId: same.id }) }];
          return named(firstOf(counterparties.by('look', lookOf(each)), own), (other) =>
            messageOf('like-name', { name: each, other: other.name, otherId: other.id }),
          );
        }),
    ({ counterparties }, { identifiers }) =>
      identifiers
        .filter(({ value }) =>
          isNew(
            value,
            before?.identifiers.map((each) => each.value),
          ),
        )
        .flatMap(({ type, value }) =>
          named(
            firstOf(
              counterparties
                .by('identifier', identifierLook(value))
                .filter((other) => isSameKind(other, type, value)),
              own,
            ),
            (other) =>
              messageOf('same-identifier', {
                kind: type || 'identifier',
                value,
                other: other.name,
                otherId: other.id,
              }),
          ),
        ),
    ({ counterparties }, fields) => {
      const look = addressLook(fields);
      if (look === '' || (before !== null && addressLook(before) === look)) return [];
      return named(firstOf(counterparties.by('address', look), own), (other) =>
        messageOf('same-address', { other: other.name, otherId: other.id }),
      );
    },
  ];
}

/** The same value under two kinds, such as a VAT and a phone number, is no sign; a kind left open may be any. */
function isSameKind({ identifiers }: Counterparty, type: string, value: string): boolean {
  return identifiers.some(
    (each) =>
      identifierLook(each.value) === identifierLook(value) &&
      (type === '' || each.type === '' || lookOf(each.type) === lookOf(type)),
  );
}

/**
 * Other counterparties that this one may be: by its name as it is seen, by what the name looks like, by an identifier, and,
 * more weakly, by its address. Of a record that is changed only what is new counts; each other record is named once.
 */
export function alikeCounterparties(
  register: Register,
  before: Counterparty | null,
  fields: CounterpartyFields,
): readonly Message[] {
  const told = new Set<string>();
  return signsOf(before)
    .flatMap((sign) => sign(register, fields))
    .filter(({ other }) => !told.has(other.id) && told.add(other.id))
    .map(({ message }) => message);
}
