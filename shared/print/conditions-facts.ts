import { clockText } from '../base/clock-time';
import { formatDay, type IsoDate } from '../base/dates';
import type { Attachment } from '../base/fields';
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

const tells = ['conditions-told', 'conditions-acknowledged'] as const;

/** The steps that told a party; where the conditions name none, those that name nobody in particular. */
function toldOf(steps: readonly Step[], party: string, named: readonly string[]): readonly ToldRow[] {
  const isFor = (withWhom: string) =>
    party === '' ? !named.some((each) => isNamed(withWhom, each)) : isNamed(withWhom, party);
  return steps
    .filter(({ kind }) => tells.some((each) => each === kind))
    .filter(({ withWhom }) => withWhom === '' || isFor(withWhom))
    .sort((a, b) =>
      a.happenedOn < b.happenedOn ? -1 : a.happenedOn > b.happenedOn ? 1 : a.madeSeq - b.madeSeq,
    )
    .map(({ id, kind, happenedOn, time, channel, withWhom, reference, note, files }) => ({
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

/** "Ms. Lind, Example Trading Ltd." names Example Trading Ltd. */
const isNamed = (withWhom: string, party: string): boolean =>
  withWhom.toLowerCase().includes(party.toLowerCase());

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
  const steps = register.steps.by('license', licenseId).filter((step) => step.void === null);
  const everyone = [...boundParties(license), ...license.parties.map((each) => each.name)].filter(
    (each) => each !== '',
  );
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
        told: toldOf(steps, name, everyone),
      };
    }),
    riders: license.riders,
  };
}

/** "Fri Nov 22, 2019, 2:05 PM", the time where it was written down. */
export function toldOn({ on, time }: Pick<ToldRow, 'on' | 'time'>): string {
  return time === '' ? formatDay(on) : `${formatDay(on)}, ${time}`;
}
