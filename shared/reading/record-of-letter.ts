import { asSeen, lookOf } from '../base/same-name';
import type { License } from '../records/license';
import type { Register } from '../register/register';
import type { LetterReading } from './read-letter';

/** Which records of a register a letter seems to be about, and by what. None: it opens a new record, with what the letter prints. */
export interface RecordMatch {
  readonly by: 'application-number' | 'license-number' | 'reference' | 'party' | 'none';
  /** Sure only where one record has a number that was read with certainty. */
  readonly isSure: boolean;
  readonly licenses: readonly License[];
}

const valuesOf = (proposal: LetterReading['reference']): readonly string[] =>
  proposal === null ? [] : proposal.candidates.map(({ value }) => value);

/** The records a letter may be about: by its numbers first, then by its reference, then by the parties it names. */
export function recordOfLetter(register: Register, reading: LetterReading): RecordMatch {
  const inUse = (licenses: readonly License[]) => [
    ...new Set(licenses.filter((license) => license.void === null)),
  ];
  for (const [by, proposal] of [
    ['application-number', reading.applicationNumber],
    ['license-number', reading.licenseNumber],
  ] as const) {
    const numbers = proposal?.value === null ? valuesOf(proposal) : valuesOf(proposal).slice(0, 1);
    const licenses = inUse(numbers.flatMap((number) => register.licenses.by('number', asSeen(number))));
    if (licenses.length > 0)
      return { by, isSure: licenses.length === 1 && proposal?.certainty === 'sure', licenses };
  }
  const references = new Set(valuesOf(reading.reference).map(asSeen));
  const byLetter = [...references].flatMap((reference) =>
    register.letters
      .by('reference', reference)
      .filter((letter) => letter.void === null)
      .flatMap(({ licenseIds }) => licenseIds.flatMap((id) => register.licenses.get(id) ?? [])),
  );
  const all = [...register.licenses.values()].filter(({ archived }) => !archived);
  const own =
    references.size === 0
      ? []
      : all.filter(
          ({ reference, orderNumber }) =>
            references.has(asSeen(reference)) || (orderNumber !== '' && references.has(asSeen(orderNumber))),
        );
  const byReference = inUse([...own, ...byLetter]);
  if (byReference.length > 0) return { by: 'reference', isSure: false, licenses: byReference };
  // A number that no record has is another application, whoever its parties are.
  if (reading.applicationNumber?.certainty === 'sure') return { by: 'none', isSure: true, licenses: [] };
  const names = new Set(
    reading.parties.filter(({ value }) => value.role !== 'applicant').map(({ value }) => lookOf(value.name)),
  );
  const byParty = inUse(all.filter(({ parties }) => parties.some(({ name }) => names.has(lookOf(name)))));
  if (byParty.length > 0) return { by: 'party', isSure: false, licenses: byParty };
  return { by: 'none', isSure: false, licenses: [] };
}
