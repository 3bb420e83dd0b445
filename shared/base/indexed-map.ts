/** What records of one kind can be found by, and the keys a record has for each; an empty key is none. */
export type KeysOf<T, By extends string> = { readonly [B in By]: (record: T) => readonly string[] };

/** Of each list that stands in another order than its records do: what it is a list of, its key, its ids. */
export type ListsApart<By extends string> = readonly (readonly [By, string, readonly string[]])[];

/** Records that are read when something asks for one of them. */
export interface ReadLater<T, By extends string> {
  readonly count: number;
  /** How many of them are not void. */
  readonly standing: number;
  readonly apart: ListsApart<By>;
  readonly read: () => Iterable<readonly [string, T]>;
}

/** What was set (or, without a record, removed) since a map was filled. */
type Since<T> = readonly (readonly [id: string, record: T | undefined])[];

/** The same beside what was changed since, which is read again with them. */
interface ReadAgain<T, By extends string> extends ReadLater<T, By> {
  readonly since: Since<T>;
}

/** So many changes are kept beside what a map was filled with; with more of them its records are its own. */
const mostSince = 5_000;

/** The same records however often they are asked for, each read when somebody first comes to it. */
function readOnce<T>(records: Iterable<T>): () => Iterable<T> {
  const left = records[Symbol.iterator]();
  const read: T[] = [];
  return function* () {
    for (let at = 0; ; at += 1) {
      if (at === read.length) {
        const next = left.next();
        if (next.done) return;
        read.push(next.value);
      }
      yield read[at] as T;
    }
  };
}

/** Does steps as long as there is time; true once all are done. */
function goOn(steps: Iterator<unknown>, hasTime: () => boolean): boolean {
  while (hasTime()) if (steps.next().done) return true;
  return false;
}

const always = () => true;

const stands = (record: unknown): boolean => (record as { readonly void?: unknown } | null)?.void === null;

/**
 * Records by id that can also be found by what they point at or are called, without looking at all of them. A list is made when it
 * is first asked for, or ahead of that in parts, and follows every `set` from then on, so it cannot fall behind the records.
 */
export class IndexedMap<T, By extends string> extends Map<string, T> {
  readonly #keysOf: KeysOf<T, By>;
  readonly #kinds: readonly By[];
  readonly #lists = new Map<By, Map<string, string[]>>();
  /** The lists that are being made: what is left to do of each. */
  readonly #making = new Map<By, Iterator<void>>();
  readonly #watchers: ((record: T) => void)[] = [];
  readonly #forgetting: (() => void)[] = [];
  #changes = 0;
  #later: ReadAgain<T, By> | null = null;
  /** Those of the records read later that are known already. */
  #known: ReadonlyMap<string, T> | null = null;
  /** What it was filled with and can be filled with again; null where its records are its own. */
  #base: ReadLater<T, By> | null = null;
  /** What was changed since, in its order. */
  #since: [string, T | undefined][] = [];
  /** What is left to do until its records stand here; none of them is told before. */
  #filling: Iterator<void> | null = null;
  #standing = 0;
  /** What a copy reads until it or that is changed; null where the records are its own. */
  #source: IndexedMap<T, By> | null = null;
  readonly #copies = new Set<WeakRef<IndexedMap<T, By>>>();

  constructor(keysOf: KeysOf<T, By>) {
    super();
    this.#keysOf = keysOf;
    this.#kinds = Object.keys(keysOf) as By[];
  }

  /** Gives an empty map records that it reads when it is first asked for one. Nobody is told of them. */
  fillLater(later: ReadLater<T, By>): void {
    if (this.size > 0) throw new Error('only an empty map is filled later');
    this.#separate();
    this.#lists.clear();
    this.#making.clear();
    this.#base = later;
    this.#since = [];
    this.#readLater(later, [], later.count);
    this.#standing = later.standing;
    this.#changes += 1;
  }

  /**
   * Gives some of the records that are read later as they are there: whoever asks for one of these by its id has it without the others being
   * read. Nothing, where they are being read already.
   */
  know(records: Iterable<readonly [string, T]>): void {
    if (this.#later !== null && this.#filling === null) this.#known = new Map(records);
  }

  /** Read once, also where a copy is made before: a record is the same object in both. */
  #readLater(later: ReadLater<T, By>, since: Since<T>, count: number): void {
    this.#later = { ...later, read: readOnce(later.read()), since, count };
  }

  /**
   * Lets go of the records that it was filled with later: they are read again when the next one is asked for, as other objects that say the
   * same. What was changed since is kept. Nobody may be going through the map meanwhile.
   */
  letGo(): void {
    if (this.#base === null || this.#source !== null) return;
    if (this.#later !== null && this.#filling === null) return;
    this.#fill();
    const { size } = this;
    super.clear();
    this.#lists.clear();
    this.#making.clear();
    this.#readLater(this.#base, [...this.#since], size);
    for (const forget of this.#forgetting) forget();
  }

  /** Calls whenever the records are let go: what was worked out from them and holds them is to be let go too. */
  whenLetGo(forget: () => void): void {
    this.#forgetting.push(forget);
  }

  #fill(hasTime = always): boolean {
    const later = this.#later;
    if (later === null) return true;
    this.#filling ??= this.#stepsToFill(later);
    if (!goOn(this.#filling, hasTime)) return false;
    this.#filling = null;
    return true;
  }

  *#stepsToFill(later: ReadAgain<T, By>): Generator<void> {
    for (const [id, record] of later.read()) {
      // What was worked out from it stays.
      super.set(id, this.#known?.get(id) ?? record);
      yield;
    }
    for (const by of new Set(later.apart.map(([each]) => each))) yield* this.#stepsToList(by);
    for (const [by, key, ids] of later.apart) this.#lists.get(by)?.set(key, [...ids]);
    for (const [id, record] of later.since) {
      const before = super.get(id);
      if (record !== undefined) this.#put(id, record, before);
      else if (before !== undefined) this.#take(id, before);
      yield;
    }
    this.#later = null;
    this.#known = null;
  }

  /** A record that is set between two steps is come to at the end; whoever changes or removes one has all steps done before. */
  *#stepsToList(by: By): Generator<void> {
    const made = new Map<string, string[]>();
    for (const [id, record] of super.entries()) {
      for (const key of this.#keys(by, record)) add(made, key, id);
      yield;
    }
    this.#lists.set(by, made);
  }

  /** How often a record was set or removed: while it is the same, so is what was worked out from this map. */
  get changes(): number {
    return this.#changes;
  }

  /** Reads records that it is filled with later, as long as there is time; true once all are there. */
  readAhead(hasTime: () => boolean): boolean {
    return (this.#source ?? this).#fill(hasTime);
  }

  /** Makes what is found by one kind of key before it is asked for, as long as there is time; true once it is made. */
  listAhead(by: By, hasTime: () => boolean): boolean {
    const from = this.#source ?? this;
    return from.#fill(hasTime) && from.#makeList(by, hasTime);
  }

  /** Whether its records have been read. */
  get isRead(): boolean {
    return (this.#source ?? this).#later === null;
  }

  /** How many of its records are not void; told without reading them. */
  get standing(): number {
    return this.#standing;
  }

  override get size(): number {
    return this.#source?.size ?? this.#later?.count ?? super.size;
  }

  override get(id: string): T | undefined {
    if (this.#source !== null) return this.#source.get(id);
    const known = this.#known?.get(id);
    if (known !== undefined) return known;
    this.#fill();
    return super.get(id);
  }

  override has(id: string): boolean {
    if (this.#source !== null) return this.#source.has(id);
    if (this.#known?.has(id)) return true;
    this.#fill();
    return super.has(id);
  }

  override keys(): MapIterator<string> {
    if (this.#source !== null) return this.#source.keys();
    this.#fill();
    return super.keys();
  }

  override values(): MapIterator<T> {
    if (this.#source !== null) return this.#source.values();
    this.#fill();
    return super.values();
  }

  override entries(): MapIterator<[string, T]> {
    if (this.#source !== null) return this.#source.entries();
    this.#fill();
    return super.entries();
  }

  override [Symbol.iterator](): MapIterator<[string, T]> {
    return this.entries();
  }

  override forEach(call: (record: T, id: string, map: Map<string, T>) => void): void {
    for (const [id, record] of this) call(record, id, this);
  }

  /**
   * The same records in a map of its own. Nothing is copied before one of the two is changed: a form tries its commands on a copy of the
   * whole register with each letter that is typed, and most maps of it stay as they are.
   */
  copy(): IndexedMap<T, By> {
    const copied = new IndexedMap(this.#keysOf);
    const source = this.#source ?? this;
    copied.#source = source;
    copied.#standing = source.#standing;
    source.#copies.add(new WeakRef(copied));
    return copied;
  }

  /** What this is still a copy of, record for record; null once one of the two was changed. */
  get copiedFrom(): IndexedMap<T, By> | null {
    return this.#source;
  }

  /** Before a change: a copy takes what it read from its source until now, and what was copied from here takes it too. */
  #separate(): void {
    const source = this.#source;
    if (source !== null) {
      this.#source = null;
      this.#takeFrom(source);
    }
    if (this.#copies.size === 0) return;
    const copies = [...this.#copies].map((each) => each.deref());
    this.#copies.clear();
    for (const copy of copies) if (copy !== undefined && copy.#source === this) copy.#separate();
  }

  // The lists are taken as they are: asking each record for its keys again took most of the time of a copy.
  #takeFrom(other: IndexedMap<T, By>): void {
    this.#standing = other.#standing;
    this.#later = other.#later;
    this.#known = other.#known;
    if (this.#later !== null) return;
    for (const [id, record] of other) super.set(id, record);
    for (const [by, lists] of other.#lists)
      this.#lists.set(by, new Map([...lists].map(([key, ids]) => [key, ids.slice()])));
  }

  #makeList(by: By, hasTime = always): boolean {
    if (this.#lists.has(by)) return true;
    const steps = this.#making.get(by) ?? this.#stepsToList(by);
    this.#making.set(by, steps);
    if (!goOn(steps, hasTime)) return false;
    this.#making.delete(by);
    return true;
  }

  #listsBy(by: By): Map<string, string[]> {
    this.#makeList(by);
    return this.#lists.get(by) as Map<string, string[]>;
  }

  #keys(by: By, record: T): readonly string[] {
    const keys = this.#keysOf[by](record);
    if (keys.length === 1) return keys[0] === '' ? [] : keys;
    return [...new Set(keys)].filter((key) => key !== '');
  }

  /** What `fillLater` has to be told of the lists, besides the records; it stays as it is when they change. */
  listsApart(): ListsApart<By> {
    if (this.#source !== null) return this.#source.listsApart();
    const apart: (readonly [By, string, readonly string[]])[] = [];
    for (const [by, lists] of this.#lists) {
      const inOrder = new IndexedMap<T, By>(this.#keysOf);
      for (const [id, record] of this) inOrder.set(id, record);
      const others = inOrder.#listsBy(by);
      for (const [key, ids] of lists)
        if (ids.length > 0 && others.get(key)?.join() !== ids.join()) apart.push([by, key, [...ids]]);
    }
    return apart;
  }

  /** The records that have this key, in the order they came to have it. */
  by(by: By, key: string): readonly T[] {
    if (this.#source !== null) return this.#source.by(by, key);
    const found: T[] = [];
    this.#fill();
    for (const id of this.#listsBy(by).get(key) ?? []) {
      const record = super.get(id);
      if (record !== undefined) found.push(record);
    }
    return found;
  }

  /** The first record that has this key and is one that is looked for; undefined where none is. */
  firstBy(by: By, key: string, isOne: (record: T) => boolean): T | undefined {
    if (this.#source !== null) return this.#source.firstBy(by, key, isOne);
    this.#fill();
    for (const id of this.#listsBy(by).get(key) ?? []) {
      const record = super.get(id);
      if (record !== undefined && isOne(record)) return record;
    }
    return undefined;
  }

  /** The record that came last to have this key; undefined where none has it. */
  lastBy(by: By, key: string): T | undefined {
    if (this.#source !== null) return this.#source.lastBy(by, key);
    this.#fill();
    const id = this.#listsBy(by).get(key)?.at(-1);
    return id === undefined ? undefined : super.get(id);
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
    this.#separate();
    this.#fill();
    const before = super.get(id);
    this.#put(id, record, before);
    this.#note(id, record);
    this.#standing += Number(stands(record)) - Number(before !== undefined && stands(before));
    this.#tell([before, record]);
    return this;
  }

  #note(id: string, record: T | undefined): void {
    this.#changes += 1;
    if (this.#base === null) return;
    this.#since.push([id, record]);
    if (this.#since.length > mostSince) this.#keepOwn();
  }

  #keepOwn(): void {
    this.#base = null;
    this.#since = [];
  }

  /** A record takes its place, here and in the lists. */
  #put(id: string, record: T, before: T | undefined): void {
    for (const by of this.#kinds) {
      const now = this.#lists.has(by) || before !== undefined ? this.#keys(by, record) : [];
      if (before !== undefined) {
        const was = this.#keys(by, before);
        // A list in which a record changes its place has to stand before.
        if (was.length === now.length && was.every((key, at) => key === now[at])) continue;
        const lists = this.#listsBy(by);
        for (const key of was) if (!now.includes(key)) drop(lists, key, id);
        for (const key of now) if (!was.includes(key)) add(lists, key, id);
        continue;
      }
      const lists = this.#lists.get(by);
      if (lists !== undefined) for (const key of now) add(lists, key, id);
    }
    super.set(id, record);
  }

  #take(id: string, before: T): void {
    for (const by of this.#making.keys()) this.#makeList(by);
    for (const [by, lists] of this.#lists) for (const key of this.#keys(by, before)) drop(lists, key, id);
    super.delete(id);
  }

  override delete(id: string): boolean {
    const before = this.get(id);
    if (before === undefined) return false;
    this.#separate();
    this.#fill();
    this.#take(id, before);
    this.#note(id, undefined);
    this.#standing -= Number(stands(before));
    this.#tell([before]);
    return true;
  }

  override clear(): void {
    this.#separate();
    const all = [...this.values()];
    this.#lists.clear();
    this.#making.clear();
    this.#keepOwn();
    super.clear();
    this.#changes += 1;
    this.#standing = 0;
    this.#tell(all);
  }
}

function add(lists: Map<string, string[]>, key: string, id: string): void {
  const ids = lists.get(key);
  if (ids === undefined) lists.set(key, [id]);
  else ids.push(id);
}

function drop(lists: Map<string, string[]>, key: string, id: string): void {
  const left = (lists.get(key) ?? []).filter((each) => each !== id);
  if (left.length === 0) lists.delete(key);
  else lists.set(key, left);
}
