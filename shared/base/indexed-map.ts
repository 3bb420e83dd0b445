/** What records of one kind can be found by, and the keys a record has for each; an empty key is none. */
export type KeysOf<T, By extends string> = { readonly [B in By]: (record: T) => readonly string[] };

/**
 * Records by id that can also be found by what they point at or are called, without looking at all of them. The lists
 * follow every `set`, so they cannot fall behind the records.
 */
export class IndexedMap<T, By extends string> extends Map<string, T> {
  readonly #keysOf: KeysOf<T, By>;
  readonly #kinds: readonly By[];
  readonly #ids: Record<By, Map<string, string[]>>;
  readonly #watchers: ((record: T) => void)[] = [];

  constructor(keysOf: KeysOf<T, By>) {
    super();
    this.#keysOf = keysOf;
    this.#kinds = Object.keys(keysOf) as By[];
    this.#ids = Object.fromEntries(this.#kinds.map((by) => [by, new Map()])) as Record<
      By,
      Map<string, string[]>
    >;
  }

  /** The same records in a map of its own. */
  copy(): IndexedMap<T, By> {
    const copied = new IndexedMap(this.#keysOf);
    copied.#takeFrom(this);
    return copied;
  }

  // The lists are taken as they are: asking each record for its keys again took most of the time of a copy.
  #takeFrom(other: IndexedMap<T, By>): void {
    for (const [id, record] of other) super.set(id, record);
    for (const by of this.#kinds) {
      for (const [key, ids] of other.#ids[by]) this.#ids[by].set(key, ids.slice());
    }
  }

  /** The records that have this key, in the order they came to have it. */
  by(by: By, key: string): readonly T[] {
    const found: T[] = [];
    for (const id of this.#ids[by].get(key) ?? []) {
      const record = this.get(id);
      if (record !== undefined) found.push(record);
    }
    return found;
  }

  /** Calls back after each change with the record as it was and as it is; a copy of the map is watched by nobody. */
  watch(watcher: (record: T) => void): void {
    this.#watchers.push(watcher);
  }

  #tell(records: readonly (T | undefined)[]): void {
    for (const watcher of this.#watchers)
      for (const record of records) if (record !== undefined) watcher(record);
  }

  override set(id: string, record: T): this {
    const before = this.get(id);
    for (const by of this.#kinds) {
      const now = this.#keysOf[by](record);
      if (before === undefined) {
        // Most records are new while a journal is read, and most have one key.
        for (let at = 0; at < now.length; at += 1) {
          const key = now[at] ?? '';
          if (key !== '' && now.indexOf(key) === at) this.#add(by, key, id);
        }
        continue;
      }
      const was = this.#keysOf[by](before);
      for (const key of new Set(was)) if (!now.includes(key)) this.#drop(by, key, id);
      for (const key of new Set(now)) if (key !== '' && !was.includes(key)) this.#add(by, key, id);
    }
    super.set(id, record);
    this.#tell([before, record]);
    return this;
  }

  override delete(id: string): boolean {
    const before = this.get(id);
    if (before === undefined) return false;
    for (const by of this.#kinds) {
      for (const key of new Set(this.#keysOf[by](before))) this.#drop(by, key, id);
    }
    super.delete(id);
    this.#tell([before]);
    return true;
  }

  override clear(): void {
    const all = [...this.values()];
    for (const by of this.#kinds) this.#ids[by].clear();
    super.clear();
    this.#tell(all);
  }

  #add(by: By, key: string, id: string): void {
    const ids = this.#ids[by].get(key);
    if (ids === undefined) this.#ids[by].set(key, [id]);
    else ids.push(id);
  }

  #drop(by: By, key: string, id: string): void {
    const left = (this.#ids[by].get(key) ?? []).filter((each) => each !== id);
    if (left.length === 0) this.#ids[by].delete(key);
    else this.#ids[by].set(key, left);
  }
}
