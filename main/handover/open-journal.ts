import { withoutPrivileged } from '../../shared/register/redact-privileged';
import { hashLength } from '../journal/chain';

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
