import type { Note } from '../../../shared/records/record-meta';

/** A note as it is typed; `key` tells rows apart. */
export type NoteDraft = Note & { readonly key: string };
