import { foldText } from './fold';
import type { ListEntry } from './list-entry';
import { sourceNamed } from './sources';

/** What became of the entries of a list between two files. */
export interface ListChanges {
  readonly added: readonly ListEntry[];
  readonly removed: readonly ListEntry[];
  readonly renamed: readonly { readonly was: ListEntry; readonly now: ListEntry }[];
  readonly changed: readonly { readonly was: ListEntry; readonly now: ListEntry }[];
}

/** The words of a name in no order: "ABDUL JAWAD, Naser" and "Naser ABDUL JAWAD" are one. */
function nameKey(name: string): string {
  return foldText(name)
    .words.map(({ text }) => text)
    .sort()
    .join(' ');
}

/** Only the Treasury's numbers stay from one file to the next; those of the other agencies are computed from the text. */
const hasLastingNumbers = ({ source, entry }: ListEntry): boolean =>
  /Treasury/.test(sourceNamed(source)?.name ?? source) && /^\d+$/.test(entry);

const details = ({
  aliases,
  addresses,
  programs,
  citation,
  type,
  remarks,
  licenseRequirement,
  licensePolicy,
  endOn,
}: ListEntry): string =>
  JSON.stringify([
    [...aliases].sort(),
    [...addresses].sort(),
    programs,
    citation,
    type,
    remarks,
    licenseRequirement,
    licensePolicy,
    endOn,
  ]);

/** Finds entries of the older list by a key, each only once. */
class Unmatched {
  readonly #byKey = new Map<string, ListEntry[]>();
  readonly #left: Set<ListEntry>;
  constructor(
    entries: readonly ListEntry[],
    keysOf: (entry: ListEntry) => readonly string[],
    left: Set<ListEntry>,
  ) {
    this.#left = left;
    for (const entry of entries)
      for (const key of keysOf(entry)) {
        const of = this.#byKey.get(key);
        if (of === undefined) this.#byKey.set(key, [entry]);
        else of.push(entry);
      }
  }
  take(keys: readonly string[], isLike: (entry: ListEntry) => boolean = () => true): ListEntry | undefined {
    for (const key of keys) {
      const found = this.#byKey.get(key)?.find((entry) => this.#left.has(entry) && isLike(entry));
      if (found === undefined) continue;
      this.#left.delete(found);
      return found;
    }
    return undefined;
  }
}

/** Compares two files of lists: by number where numbers last, else by the words of the name, then by another name. */
export function compareLists(before: readonly ListEntry[], after: readonly ListEntry[]): ListChanges {
  const left = new Set(before);
  const at = (source: string, key: string) => `${source}\n${key}`;
  const numberKeys = (entry: ListEntry) => (hasLastingNumbers(entry) ? [at(entry.source, entry.entry)] : []);
  const nameKeys = (entry: ListEntry) => [at(entry.source, nameKey(entry.name))];
  const allKeys = (entry: ListEntry) =>
    [entry.name, ...entry.aliases].map((name) => at(entry.source, nameKey(name)));
  const pairs = new Map<ListEntry, ListEntry>();
  const pass = (
    keysOf: (entry: ListEntry) => readonly string[],
    isLike: (now: ListEntry) => (was: ListEntry) => boolean = () => () => true,
  ) => {
    const unmatched = new Unmatched([...left], keysOf, left);
    for (const now of after) {
      if (pairs.has(now)) continue;
      const was = unmatched.take(keysOf(now), isLike(now));
      if (was !== undefined) pairs.set(now, was);
    }
  };
  pass(numberKeys);
  // Several parties have one name: the one with the same notice first.
  const isFree = (now: ListEntry) => (was: ListEntry) => !(hasLastingNumbers(now) && hasLastingNumbers(was));
  pass(nameKeys, (now) => (was) => isFree(now)(was) && was.citation === now.citation);
  pass(nameKeys, isFree);
  pass(allKeys, isFree);
  const renamed: { was: ListEntry; now: ListEntry }[] = [];
  const changed: { was: ListEntry; now: ListEntry }[] = [];
  for (const [now, was] of pairs) {
    if (nameKey(now.name) !== nameKey(was.name)) renamed.push({ was, now });
    else if (details(now) !== details(was)) changed.push({ was, now });
  }
  return {
    added: after.filter((entry) => !pairs.has(entry)),
    removed: before.filter((entry) => left.has(entry)),
    renamed,
    changed,
  };
}
