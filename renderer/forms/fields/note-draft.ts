import type { Note } from '../../../shared/records/kept';

/** A note as it is typed; `key` tells rows apart. */
export type NoteDraft = Note & { readonly key: string };
