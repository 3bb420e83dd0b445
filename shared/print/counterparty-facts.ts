import { countryName } from '../base/countries';
import type { IsoDate } from '../base/dates';
import { inOrderOfDays } from '../docket/contact-log';
import { usesOfCounterparty } from '../docket/counterparty-uses';
import { type OpenDeadlineFacts, openDeadlineFacts } from '../docket/deadline-facts';
import { statusOf, statusWords } from '../docket/license-status';
import { nameOfLicense } from '../docket/record-names';
import { docketRowsOf } from '../docket/rows';
import { contactKindWords, roleWords } from '../labels/closed-sets';
import { affiliatesCaution } from '../law/changes';
import type { ContactEntry, Counterparty } from '../records/counterparty';
import type { Condition, License } from '../records/license';
import type { Register } from '../register/register';
import { licenseName } from '../register/where-used';
import { type PageFacts, type PageSource, pageFacts } from './page-facts';

/** One license record in which it stands, with every role it has there under that name. */
export interface CounterpartyUse {
  readonly id: string;
  readonly number: string;
  readonly licenseNumber: string;
  readonly roles: string;
  readonly nameAsPrinted: string;
  readonly status: string;
}

/** One entry of the contact log. */
export interface ContactRow {
  readonly id: string;
  readonly on: IsoDate;
  readonly kind: string;
  readonly author: string;
  /** The license record it is about; empty when it is about none. */
  readonly number: string;
  readonly text: string;
  readonly isPrivileged: boolean;
}

/** Everything the counterparty sheet prints, and nothing else: notes are no part of it. */
export interface CounterpartyFacts {
  readonly page: PageFacts;
  readonly counterparty: Omit<Counterparty, 'notes' | 'contactLog'>;
  /** The contact log, earliest first; privileged entries only when asked for. */
  readonly contacts: readonly ContactRow[];
  /** What the affiliates rule says, where it stands on a list; our words. */
  readonly caution: readonly string[];
  readonly country: string;
  readonly roles: readonly string[];
  readonly voidReason: string | null;
  readonly uses: readonly CounterpartyUse[];
  /** The open deadlines of those records. */
  readonly open: readonly (OpenDeadlineFacts & { readonly number: string })[];
  /** The conditions that name it as the party they bind. */
  readonly conditions: readonly { readonly number: string; readonly condition: Condition }[];
}

function contactRows(
  register: Register,
  log: readonly ContactEntry[],
  includePrivileged: boolean,
): readonly ContactRow[] {
  return inOrderOfDays(log)
    .filter(({ marking }) => includePrivileged || marking === 'file')
    .map(({ id, on, kind, author, licenseId, text, marking }) => ({
      id,
      on,
      kind: contactKindWords[kind],
      author,
      number: licenseId === null ? '' : nameOfLicense(register, licenseId),
      text,
      isPrivileged: marking === 'privileged',
    }));
}

/** The facts of one counterparty's sheet; null when the register has no such record. */
export function counterpartyFacts(
  register: Register,
  counterpartyId: string,
  source: PageSource,
  includePrivileged = false,
): CounterpartyFacts | null {
  const found = register.counterparties.get(counterpartyId);
  if (found === undefined) return null;
  const { notes: _never, contactLog, ...counterparty } = found;
  const { today } = source.moment;
  const licenses = register.licenses
    .by('counterparty', counterpartyId)
    .filter((license) => license.void === null);
  const names = (license: License) => [
    found.name,
    ...found.otherNames,
    ...license.parties.filter((party) => party.counterpartyId === counterpartyId).map(({ name }) => name),
  ];
  return {
    page: pageFacts(register, source),
    counterparty,
    contacts: contactRows(register, contactLog, includePrivileged),
    caution: found.lists.length === 0 ? [] : affiliatesCaution(today),
    country: found.country === '' ? '' : countryName(found.country),
    roles: found.roles.map((role) => roleWords[role]),
    voidReason: found.void?.reason ?? null,
    uses: usesOfCounterparty(register, counterpartyId)
      .filter(({ license }) => license.void === null)
      .map(({ license, name, roles }) => ({
        id: `${license.id} ${name}`,
        number: licenseName(license),
        licenseNumber: license.licenseNumber,
        roles,
        nameAsPrinted: name,
        status: statusWords[statusOf(register, license, today)],
      })),
    open: licenses.flatMap((license) =>
      docketRowsOf(register, license.id, today).map((row) => ({
        ...openDeadlineFacts(row, license),
        number: row.licenseName,
      })),
    ),
    conditions: licenses.flatMap((license) =>
      license.conditions
        .filter(({ partyBound }) => names(license).includes(partyBound))
        .map((condition) => ({ number: licenseName(license), condition })),
    ),
  };
}
