import { hashLength } from '../journal/chain';

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

/** A journal without the text of its privileged notes, and the entries that were changed by it. */
export interface OpenJournalText {
  readonly text: string;
  /** Their hashes still stand in the chain, but no longer fit what is left of them. */
  readonly withheld: readonly number[];
}

/** Leaves the privileged notes out of a journal's text; every other line stays as stored. */
export function journalWithoutPrivileged(text: string): OpenJournalText {
  const withheld: number[] = [];
  const lines = text.split('\n').map((line, seq) => {
    // Most lines have none, and a line that is not parsed cannot come out otherwise than it was.
    if (!line.includes('"privileged"')) return line;
    const json = line.slice(hashLength + 1);
    const open = JSON.stringify(withoutPrivileged(JSON.parse(json) as unknown));
    if (open === json) return line;
    withheld.push(seq);
    return `${line.slice(0, hashLength + 1)}${open}`;
  });
  return { text: lines.join('\n'), withheld };
}
