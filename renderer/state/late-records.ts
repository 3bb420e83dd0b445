import type { ExportDocketApi } from '../../shared/calls/contract';
import type { FoldedKind } from '../../shared/records/folded-kinds';

/** Records that were left out when the register was opened, as text. */
export interface LateRecords {
  /** Asks for all that nobody has read yet; resolves when they are here. The same call however often it is made. */
  readonly fetch: () => Promise<void>;
  /** The text of a kind: what was fetched, or asked for while the page waits. */
  readonly textOf: (kind: FoldedKind) => string;
}

type Api = Pick<ExportDocketApi, 'readFolded' | 'readFoldedNow'>;

/** The records of some kinds of a folded copy, of which `of` is the name. */
export function lateRecords(api: Api, of: string, kinds: readonly FoldedKind[]): LateRecords {
  const fetched = new Map<FoldedKind, string>();
  const read = new Set<FoldedKind>();
  const fetchAll = async (): Promise<void> => {
    for (const kind of kinds) {
      if (read.has(kind)) continue;
      const answer = await api.readFolded({ of, kind });
      // Where it was refused, whoever reads it is told why.
      if (answer.ok && !read.has(kind)) fetched.set(kind, answer.value.text);
    }
  };
  let fetching: Promise<void> | undefined;
  return {
    fetch: () => {
      fetching ??= fetchAll();
      return fetching;
    },
    textOf: (kind) => {
      const text = fetched.get(kind);
      read.add(kind);
      fetched.delete(kind);
      if (text !== undefined) return text;
      const answer = api.readFoldedNow({ of, kind });
      if (!answer.ok) throw new Error(`The ${kind} could not be read: ${answer.messageKey}`);
      return answer.value.text;
    },
  };
}
