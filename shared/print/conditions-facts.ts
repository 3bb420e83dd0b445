import { clockText } from '../base/clock-time';
import { formatDay, type IsoDate } from '../base/dates';
import type { Attachment } from '../base/fields';
import { noticesTo } from '../docket/condition-notices';
import { channelWords, stepKindWords } from '../labels/closed-sets';
import type { Condition, License, Rider } from '../records/license';
import type { Step } from '../records/step';
import type { Register } from '../register/register';
import { licenseName } from '../register/where-used';
import { type PageFacts, type PageSource, pageFacts } from './page-facts';

/** That a party was told of its conditions, or acknowledged them, as somebody logged it. */
export interface ToldRow {
  readonly id: string;
  readonly what: string;
  readonly on: IsoDate;
  readonly time: string;
  readonly how: string;
  readonly withWhom: string;
  readonly reference: string;
  readonly note: string;
  readonly files: readonly Attachment[];
}

/** What binds one party. */
export interface BoundParty {
  /** As typed on the conditions; empty: no party was named. */
  readonly name: string;
  /** The same as a person would say it. */
  readonly addressee: string;
  readonly address: readonly string[];
  readonly conditions: readonly Condition[];
  /** One of them must be acknowledged in writing. */
  readonly needsAcknowledgment: boolean;
  readonly told: readonly ToldRow[];
}

/** Everything the conditions sheet holds. */
export interface ConditionsFacts {
  readonly page: PageFacts;
  readonly name: string;
  readonly license: Pick<License, 'agency' | 'licenseNumber' | 'expiresOn'>;
  readonly voidReason: string | null;
  readonly parties: readonly BoundParty[];
  readonly riders: readonly Rider[];
}

/** The parties that a license's conditions bind, in the order of the conditions; '' where none is named. */
export function boundParties({ conditions }: Pick<License, 'conditions'>): readonly string[] {
  return [...new Set(conditions.map(({ partyBound }) => partyBound))];
}

function toldRows(steps: readonly Step[]): readonly ToldRow[] {
  return steps.map(({ id, kind, happenedOn, time, channel, withWhom, reference, note, files }) => ({
    id,
    what: stepKindWords[kind],
    on: happenedOn,
    time: clockText(time),
    how: channel === null ? '' : channelWords[channel],
    withWhom,
    reference,
    note,
    files,
  }));
}

/** What conditions call the applicant itself. */
const selfWords = /^(the )?(applicant|licensee)$/i;

/** Whom the sheet of a party is for: the applicant by its name where the conditions only say "applicant". */
function addresseeOf(name: string, { applicant }: License): string {
  if (name === '') return 'all parties';
  return selfWords.test(name.trim()) && applicant !== ''
    ? `${applicant} (${name.trim().toLowerCase()})`
    : name;
}

/**
 * What a license's conditions ask of one party (null: of each), with who was told and when (15 CFR 750.7(d): the licensee
 * tells in writing the parties a condition binds). Null when the register has no such record.
 */
export function conditionsFacts(
  register: Register,
  { licenseId, party }: { readonly licenseId: string; readonly party: string | null },
  source: PageSource,
): ConditionsFacts | null {
  const license = register.licenses.get(licenseId);
  if (license === undefined) return null;
  const names = boundParties(license).filter((name) => party === null || name === party);
  return {
    page: pageFacts(register, source),
    name: licenseName(license),
    license,
    voidReason: license.void?.reason ?? null,
    parties: names.map((name) => {
      const conditions = license.conditions.filter(({ partyBound }) => partyBound === name);
      return {
        name,
        address: license.parties.find((each) => each.name === name)?.address ?? [],
        conditions,
        needsAcknowledgment: conditions.some(({ acknowledgment }) => acknowledgment),
        addressee: addresseeOf(name, license),
        told: toldRows(noticesTo(register, license, name)),
      };
    }),
    riders: license.riders,
  };
}

/** "Fri Nov 22, 2019, 2:05 PM", the time where it was written down. */
export function toldOn({ on, time }: Pick<ToldRow, 'on' | 'time'>): string {
  return time === '' ? formatDay(on) : `${formatDay(on)}, ${time}`;
}
