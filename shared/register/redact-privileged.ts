/** Stands where the text of a privileged note was left out. */
export const leftOut = '[privileged: left out]';

function isPrivilegedNote(value: object): value is { readonly kind: 'privileged'; readonly text: string } {
  return 'kind' in value && value.kind === 'privileged' && 'text' in value && typeof value.text === 'string';
}

/** The same value with the text of every privileged note in it replaced. */
export function withoutPrivileged<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutPrivileged) as T;
  if (typeof value !== 'object' || value === null) return value;
  if (isPrivilegedNote(value)) return { ...value, text: leftOut };
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withoutPrivileged(each)])) as T;
}
