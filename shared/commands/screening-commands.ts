import * as z from 'zod';
import { label, optionalDate, prose, reference, requiredLabel } from '../base/fields';
import { reason } from '../base/reason';
import { hitAnswers, listedParty, recordedScreening } from '../records/hit-decision';
import { screeningList } from '../records/screening-list';

const { files, fileDate, sources, unread } = screeningList.shape;

/** Brings in a list of parties whose files were attached before; who and when is added. */
export const addList = z.strictObject({
  do: z.literal('add-list'),
  files,
  fileDate,
  sources,
  unread: unread.default(0),
});

/** Names are no longer held against this list, named by the fingerprint of its first file; its files stay. */
export const removeList = z.strictObject({
  do: z.literal('remove-list'),
  list: z.string(reason('not-text')).regex(/^[0-9a-f]{64}$/, reason('not-a-fingerprint')),
});

/** Says about a hit that it is the same party, another one, or that it has to be asked; `open` takes the answer back. */
export const decideHit = z.strictObject({
  do: z.literal('decide-hit'),
  counterparty: reference.optional(),
  /** A party that is only printed on licenses, by its name as printed. */
  party: requiredLabel.optional(),
  source: requiredLabel,
  entry: label.default(''),
  answer: z.enum([...hitAnswers, 'open'], reason('not-a-hit-answer')),
  reason: prose.default(''),
  /** Who says so; without it, who makes the entry. */
  decidedBy: label.default(''),
  /** When it was decided, where that was before today. */
  decidedOn: optionalDate.default(null),
  listed: listedParty,
});

const { on: _on, by: _by, upTo: _upTo, ...screening } = recordedScreening.shape;

/** Records what a screening of everybody found. */
export const recordScreening = z.strictObject({ do: z.literal('record-screening'), ...screening });
