import type { Scene } from '../../shared/testing/scene';

/** A scene's journal as text, for tests: line 0, then the entries, each with its number for a hash. */
export function journalOf({ entries }: Scene): string {
  const lines = entries.map((entry) => `${String(entry.seq).padStart(64, '0')}\t${JSON.stringify(entry)}\n`);
  return `${'0'.repeat(64)}\t{"format":"export-docket-journal"}\n${lines.join('')}`;
}
