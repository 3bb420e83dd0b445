/** Stands where the text of a privileged note was left out. */
export const leftOut = '[privileged: left out]';

/** A note by its kind, an entry of a contact log by its marking. */
function isPrivilegedNote(value: object): value is { readonly text: string } {
  const isMarked =
    ('kind' in value && value.kind === 'privileged') ||
    ('marking' in value && value.marking === 'privileged');
  return isMarked && 'text' in value && typeof value.text === 'string';
}

/** The same value with the text of every privileged note in it replaced. */
export function withoutPrivileged<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutPrivileged) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (isPrivilegedNote(value)) return { ...value, text: leftOut };
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutPrivileged(each)])) as T;
}
