import * as z from 'zod';
import { isoDate } from '../base/fields';
import { listSource } from '../records/screening-list';
import { answer, cancellable, nothing } from './answer';

const texts = z.array(z.string()).readonly();
const share = z.number().min(0);

/** A list of a chosen file as it would be added. */
export const listToAdd = z.strictObject({
  /** Shown, never handled. */
  files: texts,
  sources: z.array(
    listSource.extend({
      /** How many parties it has now; null: it is not in use. */
      before: z.int().nullable(),
      added: z.int(),
      removed: z.int(),
      renamed: z.int(),
      changed: z.int(),
      examples: texts,
    }),
  ),
  /** The first rows that could not be read, and how many there are in all. */
  unread: z.array(z.strictObject({ row: z.int(), why: z.string(), text: z.string() })),
  unreadCount: z.int(),
  /** Names that were always on its lists: those that are in it, and those that are not. */
  found: texts,
  missing: texts,
  /** A list of the company's own, which can be given a name. */
  isOwn: z.boolean(),
  /** Why a person should look before it takes the place of the present one. */
  doubts: texts,
  /** The very same files are in use already. */
  isHere: z.boolean(),
});
export type ListToAdd = z.infer<typeof listToAdd>;

const listUsed = z.strictObject({
  source: z.string(),
  date: isoDate,
  sha256: z.string(),
  entries: z.int(),
});

const tokenPair = z.strictObject({
  asked: z.string(),
  listed: z.string(),
  folded: z.string(),
  similarity: share,
  weight: share,
  setAside: z.boolean(),
});

const hit = z.strictObject({
  score: share,
  ofacScore: z.number(),
  source: z.string(),
  entry: z.string(),
  name: z.string(),
  alias: z.string().nullable(),
  tokens: z.array(tokenPair).readonly(),
  country: z.string(),
});

const listEntry = z.strictObject({
  source: z.string(),
  entry: z.string(),
  type: z.string(),
  name: z.string(),
  aliases: texts,
  countries: texts,
  addresses: texts,
  programs: z.string(),
  citation: z.string(),
  startOn: z.string(),
  endOn: z.string(),
  licenseRequirement: z.string(),
  licensePolicy: z.string(),
  remarks: z.string(),
});

const partFound = z.strictObject({
  names: z
    .array(z.strictObject({ name: z.string(), cannotCompare: z.boolean(), hits: z.array(hit).readonly() }))
    .readonly(),
  /** The entries of the lists that its hits are about. */
  listed: z.array(listEntry).readonly(),
});

const heldAgainst = z.strictObject({
  lists: z.array(listUsed).readonly(),
  /** From 0 to 1. */
  threshold: z.number(),
});

/** What was found for names, with the lists it was found in: no result goes without them. */
export const namesScreened = heldAgainst.extend(partFound.shape);
export type NamesScreened = z.infer<typeof namesScreened>;

/** That everybody was screened; what was found is asked for part by part. */
const everybodyScreened = heldAgainst.extend({
  /** Which screening it is, and in how many parts its answer comes. */
  screening: z.int(),
  parts: z.int(),
  /** The entry that recorded it; null: nothing was recorded. */
  seq: z.int().nullable(),
});

/** Every name that is another in a list than in the one before it. */
export const changedNames = z.strictObject({
  source: z.string(),
  added: texts,
  removed: texts,
  renamed: z.array(z.strictObject({ was: z.string(), now: z.string() })).readonly(),
  changed: texts,
});
export type ChangedNames = z.infer<typeof changedNames>;

export const screeningCalls = {
  /** Main's own open dialog; the files are read in a worker and kept in main until the next ones or `forgetLists`. */
  chooseListFiles: { input: nothing, output: cancellable(z.array(listToAdd)) },
  /** Adds the lists that were chosen last, by their places; those that are in use already are passed over. */
  addChosenLists: {
    input: z.strictObject({ lists: z.array(z.int().min(0)).max(100) }),
    output: answer(z.strictObject({ seq: z.int() })),
  },
  /** The chosen files again, with their list of the company's own under a name; empty: as it was always called. */
  nameOwnList: {
    input: z.strictObject({ name: z.string().max(100) }),
    output: answer(z.array(listToAdd)),
  },
  /** Every name that was another when a kept list came in, by its fingerprint; worked out from the files each time. */
  listChanges: {
    input: z.strictObject({ list: z.string().regex(/^[0-9a-f]{64}$/) }),
    output: answer(z.array(changedNames).readonly()),
  },
  forgetLists: { input: nothing, output: answer(nothing) },
  /** Holds every name of everybody against the lists in use; `isRecorded`: what was found is written into the journal. */
  screenEverybody: {
    input: z.strictObject({ isRecorded: z.boolean() }),
    output: answer(everybodyScreened),
  },
  /** A part of what the last screening of everybody found, each once and in their order: none is so large that window or main stand still. */
  screenedPart: {
    input: z.strictObject({ screening: z.int(), part: z.int().min(0) }),
    output: answer(partFound),
  },
  /** How many hits, of how many parties, there would be from each score on; nothing is recorded. */
  countHits: {
    input: z.strictObject({ thresholds: z.array(z.number().min(0).max(1)).min(1).max(10) }),
    output: answer(
      z.array(z.strictObject({ threshold: z.number(), hits: z.int(), parties: z.int() })).readonly(),
    ),
  },
  /** The same for a name that was typed; nothing is recorded. */
  screenName: {
    input: z.strictObject({ name: z.string().min(1).max(10_000) }),
    output: answer(namesScreened),
  },
} as const;
