import { asSeen } from '../../../shared/base/same-name';
import { mainParty } from '../../../shared/docket/rows';
import type { Agency } from '../../../shared/law/agency';
import { askReasons } from '../../../shared/reading/ask-reasons';
import type { Place } from '../../../shared/reading/letter-text';
import type { Candidate } from '../../../shared/reading/proposal';
import type { LetterReading } from '../../../shared/reading/read-letter';
import { recordOfLetter } from '../../../shared/reading/record-of-letter';
import type { License } from '../../../shared/records/license';
import type { Register } from '../../../shared/register/register';
import { licenseName } from '../../../shared/register/where-used';
import { letterFileWords } from '../../../shared/words/letter-file-words';
import type { FieldProposal, ProposedValue } from './field-proposal';

const foundBy = (by: 'reference' | 'party'): string =>
  by === 'reference' ? letterFileWords.sameReference : letterFileWords.sameParty;

const nowhere: Place = { page: 1, boxes: [] };

/** The numbers a letter prints for what it is about, the application first. */
function numbersOf(reading: LetterReading): readonly Candidate<string>[] {
  const { applicationNumber, licenseNumber, reference } = reading;
  return [applicationNumber, licenseNumber, reference].flatMap((proposal) =>
    proposal === null
      ? []
      : proposal.certainty === 'sure'
        ? proposal.candidates.slice(0, 1)
        : proposal.candidates,
  );
}

/** A record that can be chosen, with what tells it from others. */
function asRecord(license: License, numbers: readonly Candidate<string>[]): ProposedValue {
  const own = [license.applicationNumber, license.licenseNumber, license.reference].map(asSeen);
  const number = numbers.find(({ value }) => own.includes(asSeen(value)));
  return {
    value: { is: 'record', id: license.id },
    label: [licenseName(license), mainParty(license)].filter(Boolean).join(' · '),
    readAs: number?.value ?? null,
    place: number?.place ?? numbers[0]?.place ?? nowhere,
  };
}

/** A record to be opened under a number. */
const asNew = ({ value, place }: Candidate<string>, agency: Agency): ProposedValue => ({
  value: { is: 'new', number: value, agency },
  label: letterFileWords.newRecord({ number: value }),
  readAs: value,
  place,
});

/** The records of other application numbers the letter prints, or new ones for them, where its own is sure. */
function otherRecords(register: Register, reading: LetterReading, agency: Agency): readonly ProposedValue[] {
  const { applicationNumber } = reading;
  if (applicationNumber?.certainty !== 'sure') return [];
  return applicationNumber.candidates.slice(1).flatMap((number) => {
    const known = register.licenses.by('number', asSeen(number.value)).filter((each) => each.void === null);
    return known.length === 0 ? [asNew(number, agency)] : known.map((each) => asRecord(each, [number]));
  });
}

/** Which record of the register the letter is about; a number that none has offers to open one under it. */
export function recordProposal(register: Register, reading: LetterReading): FieldProposal | undefined {
  const match = recordOfLetter(register, reading);
  const numbers = numbersOf(reading);
  const records = match.licenses.map((license) => asRecord(license, numbers));
  const agency = reading.agency?.value ?? reading.agency?.candidates[0]?.value ?? 'BIS';
  // The application's own number opens a record; where none is printed, what the letter calls it.
  const main = reading.applicationNumber ?? reading.licenseNumber ?? reading.reference;
  const mainNumbers = main?.certainty === 'sure' ? main.candidates.slice(0, 1) : (main?.candidates ?? []);
  const fresh = mainNumbers
    .filter(({ value }) => records.every(({ readAs }) => readAs !== value))
    .map((number) => asNew(number, agency));
  const others = otherRecords(register, reading, agency);
  const besides = others.length > 0 ? { others } : {};
  if (match.isSure && match.by !== 'none' && records.length === 1)
    return { certainty: 'sure', because: '', candidates: records, ...besides };
  const [only, another] = fresh;
  if (match.by === 'none' && only !== undefined && another === undefined && main?.certainty === 'sure')
    return { certainty: 'sure', because: '', candidates: [only], ...besides };
  const candidates = [...records, ...fresh];
  if (candidates.length === 0) return undefined;
  const because =
    match.by === 'reference' || match.by === 'party'
      ? foundBy(match.by)
      : askReasons[main?.because ?? (candidates.length > 1 ? 'several' : 'not-plain')];
  return { certainty: 'asked', because, candidates };
}
