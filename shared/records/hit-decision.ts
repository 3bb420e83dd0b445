import * as z from 'zod';
import { isoDate, label, prose, recordId, requiredLabel } from '../base/fields';
import { reason } from '../base/reason';
import { searchText } from '../base/search-text';

const texts = z
  .array(z.string(reason('not-text')).max(10_000, reason('too-long')))
  .max(5_000, reason('too-many'))
  .readonly();
const text = z.string(reason('not-text')).max(100_000, reason('too-long'));

/** A listed party as it stood on its list when somebody decided about it. */
export const listedParty = z.strictObject({
  name: text.min(1, reason('missing')),
  aliases: texts.default([]),
  addresses: texts.default([]),
  countries: texts.default([]),
  programs: text.default(''),
  citation: text.default(''),
  startOn: isoDate.nullable().default(null),
  licenseRequirement: text.default(''),
  licensePolicy: text.default(''),
  remarks: text.default(''),
});
export type ListedParty = z.infer<typeof listedParty>;

/** Our side of a hit, as it stood then. */
export const screenedSide = z.strictObject({
  names: texts,
  country: z.string(reason('not-text')),
  address: texts,
});
export type ScreenedSide = z.infer<typeof screenedSide>;

export const hitAnswers = ['same', 'not-the-same', 'ask'] as const;
export const hitAnswer = z.enum(hitAnswers, reason('not-a-hit-answer'));
export type HitAnswer = (typeof hitAnswers)[number];

/** What a named person said about a hit, and what it was about. */
export const hitDecision = z.strictObject({
  /** The counterparty; null: a party that is only printed on licenses. */
  counterpartyId: recordId.nullable(),
  party: requiredLabel,
  /** The list and what it calls the party by. */
  source: requiredLabel,
  entry: label,
  answer: hitAnswer,
  reason: prose,
  by: requiredLabel,
  on: isoDate,
  listed: listedParty,
  ours: screenedSide,
});
export type HitDecision = z.infer<typeof hitDecision>;

/** The source of a hit that says that a name cannot be compared by its letters. */
export const cannotCompareSource = 'cannot be compared';

/** A hit as it stands, that a decision from another program may be about. */
export interface HitToDecide {
  readonly counterpartyId: string | null;
  readonly party: string;
  /** Every name our party goes by. */
  readonly names: readonly string[];
  readonly source: string;
  readonly entry: string;
  readonly listed: ListedParty;
}

const foundHit = z.strictObject({
  source: requiredLabel,
  entry: label,
  name: text,
  /** In hundredths. */
  score: z.int(reason('not-a-number')),
  /** A mark of each part of its text (`listedMarks`), by which a change is seen later. */
  text: label.optional(),
});

/** What a screening of everybody found, as it was recorded. */
export const recordedScreening = z.strictObject({
  on: isoDate,
  by: label,
  /** In hundredths. */
  threshold: z.int(reason('not-a-number')).min(0, reason('out-of-range')).max(100, reason('out-of-range')),
  /** Fingerprints of the lists, each with its source and date. */
  lists: z.array(z.strictObject({ source: requiredLabel, date: isoDate, sha256: label })),
  screened: z.int(reason('not-a-number')).min(0, reason('out-of-range')),
  /** Up to which entry of the journal parties were as they were screened. */
  upTo: z.int(reason('not-a-number')).min(0, reason('out-of-range')),
  /** Parties with a hit, or that cannot be compared. */
  parties: z
    .array(
      z.strictObject({
        counterpartyId: recordId.nullable(),
        party: requiredLabel,
        cannotCompare: z.boolean(),
        hits: z.array(foundHit).max(5_000, reason('too-many')),
      }),
    )
    .max(100_000, reason('too-many')),
});
export type RecordedScreening = z.infer<typeof recordedScreening>;

/** Our party and a listed one, the same in every file of the list although its numbers change. */
export function hitKey(
  { counterpartyId, party }: Pick<HitDecision, 'counterpartyId' | 'party'>,
  { source, entry, name }: { readonly source: string; readonly entry: string; readonly name: string },
): string {
  // Only the Treasury's numbers stay; those of the other agencies are computed from the text.
  const isLasting = source.includes('Treasury') && /^\d+$/.test(entry);
  const listed = isLasting
    ? entry
    : searchText(name)
        .split(/[^\p{L}\p{N}]+/u)
        .filter(Boolean)
        .sort()
        .join(' ');
  return [counterpartyId ?? `printed ${searchText(party)}`, source, listed].join('\n');
}
