import * as z from 'zod';
import { reason } from '../base/reason';
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
