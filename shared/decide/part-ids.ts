import { done, type Result, refuse } from '../base/result';
import type { Context } from './decision';

/** Gives new parts their ids; refuses an id that is not of this record, or one used twice. */
export function withIds<T extends { readonly id?: string | undefined }>(
  given: readonly T[],
  before: readonly { readonly id: string }[],
  field: string,
  context: Context,
): Result<(T & { readonly id: string })[]> {
  const seen = new Set<string>();
  const parts: (T & { readonly id: string })[] = [];
  for (const [index, part] of given.entries()) {
    if (part.id !== undefined && (seen.has(part.id) || !before.some(({ id }) => id === part.id))) {
      return refuse('not-found', 'no-such-part', { reference: part.id }, `${field}.${index}.id`);
    }
    const id = part.id ?? context.newId();
    seen.add(id);
    parts.push({ ...part, id });
  }
  return done(parts);
}
