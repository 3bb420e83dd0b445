import { countryName } from '../base/countries';
import { formatDay, type IsoDate } from '../base/dates';
import { noticeInWords } from '../docket/condition-notices';
import {
  type ClosedDeadlineFacts,
  closedDeadlineFacts,
  type OpenDeadlineFacts,
  openDeadlineFacts,
} from '../docket/deadline-facts';
import { type LetterOrStepRow, lettersAndStepsOf, lettersOf } from '../docket/letters-and-steps';
import { retentionInWords, retentionOf } from '../docket/license-retention';
import { statusOf, statusWords } from '../docket/license-status';
import { openReportDates, reportWords } from '../docket/report-words';
import { docketRowsOf, rowsOfLicense } from '../docket/rows';
import { sameAsListed } from '../docket/same-party';
import { roleWords } from '../labels/closed-sets';
import type { ListStatus } from '../records/counterparty';
import type { HitDecision } from '../records/hit-decision';
import type { License } from '../records/license';
import type { Register } from '../register/register';
import { licenseName } from '../register/where-used';
import { applicantLines } from './applicant-lines';
import { type ItemsFacts, itemsOf } from './item-facts';
import { type PageFacts, type PageSource, pageFacts } from './page-facts';
import { type ResponseWindowFacts, runningResponseWindow } from './response-window-facts';

/** One party as printed on the application, with the list status recorded for the counterparty it is linked to. */
export interface PartyRow {
  readonly id: string;
  readonly role: string;
  readonly name: string;
  readonly address: readonly string[];
  readonly country: string;
  readonly isLinked: boolean;
  /** The listed parties that somebody decided it to be. */
  readonly sameAs: readonly HitDecision[];
  readonly lists: readonly ListStatus[];
  readonly listsCheckedOn: IsoDate | null;
}

/** The agency's officer of the latest letter that names one. */
export interface Officer {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
}

/**
 * Everything the license summary prints, and nothing else: notes, privileged or not, are no part of it. Of `license` the
 * sheet takes the fields that are printed as typed.
 */
export interface LicenseSummaryFacts {
  readonly page: PageFacts;
  readonly license: Omit<License, 'notes'>;
  readonly name: string;
  readonly status: string;
  readonly voidReason: string | null;
  /** The first open deadline in docket order and, where that one has passed, the first still to come. */
  readonly next: readonly OpenDeadlineFacts[];
  /** The first open date of our own plan; null where there is none, or where it is the next date itself. */
  readonly ours: OpenDeadlineFacts | null;
  readonly officer: Officer | null;
  /** How long the records are kept, or what holds them; our words. */
  readonly keeping: readonly string[];
  readonly destination: string;
  /** Under the applicant: address and numbers where it is the company itself. */
  readonly applicantLines: readonly string[];
  readonly parties: readonly PartyRow[];
  readonly items: ItemsFacts;
  /** The reports that a condition asks for with the dates still open, by condition id; our words. */
  readonly reports: ReadonlyMap<string, string>;
  /** When the party each condition binds was told of it and acknowledged it, by condition id; our words. */
  readonly notices: ReadonlyMap<string, string>;
  readonly history: readonly LetterOrStepRow[];
  readonly open: readonly OpenDeadlineFacts[];
  readonly window: ResponseWindowFacts | null;
  readonly closed: readonly ClosedDeadlineFacts[];
}

function officerOf(register: Register, licenseId: string): Officer | null {
  const letter = lettersOf(register, licenseId).findLast(({ officerName }) => officerName !== '');
  if (letter === undefined) return null;
  return { name: letter.officerName, phone: letter.officerPhone, email: letter.officerEmail };
}

function partiesOf(register: Register, license: License): readonly PartyRow[] {
  return license.parties.map((party) => {
    const linked = register.counterparties.get(party.counterpartyId ?? '');
    return {
      id: party.id,
      role: roleWords[party.role],
      name: party.name,
      address: party.address,
      country: party.country === '' ? '' : countryName(party.country),
      isLinked: linked !== undefined,
      sameAs: sameAsListed(register, party),
      lists: linked?.lists ?? [],
      listsCheckedOn: linked?.listsCheckedOn ?? null,
    };
  });
}

function reportsOf(register: Register, { conditions }: License): ReadonlyMap<string, string> {
  const words = conditions.flatMap(({ id, report }): readonly (readonly [string, string])[] => {
    const dates = openReportDates(register, id).map((on) => formatDay(on));
    if (report === null && dates.length === 0) return [];
    const [next, ...later] = dates;
    const due = next === undefined ? '' : `Next report due ${next}`;
    const then = later.length === 0 ? '' : `then ${later.join(', ')}`;
    return [[id, [due, then, report === null ? '' : reportWords(report)].filter(Boolean).join('; ')]];
  });
  return new Map(words);
}

/** The facts of one license summary; null when the register has no such record. */
export function licenseSummaryFacts(
  register: Register,
  licenseId: string,
  source: PageSource,
): LicenseSummaryFacts | null {
  const found = register.licenses.get(licenseId);
  if (found === undefined) return null;
  const { notes: _never, ...license } = found;
  const { today } = source.moment;
  const openRows = docketRowsOf(register, licenseId, today);
  const open = openRows.map((row) => openDeadlineFacts(row, found));
  // The next date is a legal one; a planned date is used only where no other is open.
  const legal = openRows.filter(({ isInternal }) => !isInternal).map((row) => openDeadlineFacts(row, found));
  const [first] = legal.length === 0 ? open : legal;
  const plan = openRows.filter(({ isInternal }) => isInternal).map((row) => openDeadlineFacts(row, found));
  const coming = first?.isPast === true ? legal.find(({ isPast }) => !isPast) : undefined;
  return {
    page: pageFacts(register, source),
    license,
    name: licenseName(found),
    status: statusWords[statusOf(register, found, today)],
    voidReason: found.void?.reason ?? null,
    next: [first, coming].filter((deadline) => deadline !== undefined),
    ours: legal.length === 0 ? null : (plan[0] ?? null),
    officer: officerOf(register, licenseId),
    keeping: retentionInWords(retentionOf(register, found, today)),
    destination: found.destination === '' ? '' : countryName(found.destination),
    applicantLines: applicantLines(register.settings, found.applicant),
    parties: partiesOf(register, found),
    items: itemsOf(register, found),
    reports: reportsOf(register, found),
    notices: new Map(found.conditions.map((each) => [each.id, noticeInWords(register, found, each)])),
    history: lettersAndStepsOf(register, found),
    open,
    window: runningResponseWindow(register, openRows),
    closed: rowsOfLicense(register, licenseId, today)
      .filter(({ isOpen }) => !isOpen)
      .map((row) => closedDeadlineFacts(register, row)),
  };
}
