import type { IndexedMap, ListsApart } from '../base/indexed-map';
import type { FoldedKind } from '../records/folded-kinds';
import { foldedKinds } from '../records/folded-kinds';
import { emptyRegister, type Register, type ScreenedThen } from './register';

/** The records of one kind, in their order, some on each line as the JSON of a list; with what can be told of them without reading them. */
export interface FoldedRecords<Text> {
  readonly kind: FoldedKind;
  readonly count: number;
  readonly standing: number;
  readonly apart: ListsApart<string>;
  readonly text: Text;
}

/** A register as text: what is not a record as one JSON, and the records kind by kind. */
export interface FoldedParts<Text> {
  readonly rest: Text;
  readonly records: readonly FoldedRecords<Text>[];
}

type AnyMap = IndexedMap<{ readonly id: string }, string>;

const mapOf = (register: Register, kind: FoldedKind): AnyMap => register[kind] as unknown as AnyMap;

/** Records of then: one that still stands by its id, so that it stays the same object, one that was replaced as it was. */
function thenOf<T extends { readonly id: string }>(records: readonly T[], now: ReadonlyMap<string, T>) {
  return records.map((record) => (now.get(record.id) === record ? record.id : record));
}

type Kept<T> = readonly (string | T)[];

function backThen<T>(kept: Kept<T>, now: ReadonlyMap<string, T>): readonly T[] {
  return kept.flatMap((each) => (typeof each === 'string' ? (now.get(each) ?? []) : each));
}

/** Answers the records of then, which are looked for when somebody first asks; `now` must stay as it is until that. */
function foundLater<T>(kept: Kept<T>, now: ReadonlyMap<string, T>): () => readonly T[] {
  let found: readonly T[] | undefined;
  let find: (() => readonly T[]) | undefined = () => backThen(kept, now);
  return () => {
    found ??= find?.() ?? [];
    // What it was found in is let go.
    find = undefined;
    return found;
  };
}

/** The parts of a register, from which `registerOf` makes one that is the same in everything. */
export function partsOfRegister(register: Register): FoldedParts<string> {
  const { settings, lastScreening, screeningBefore, seq, lastAt, counterparties, licenses } = register;
  const { undo, redo, undoneBy, tookBack } = register.undoStack;
  const screenedThen = [...register.screenedThen].map(([upTo, then]) => [
    upTo,
    thenOf(then.counterparties, counterparties),
    thenOf(then.licenses, licenses),
  ]);
  const rest = JSON.stringify({
    ...{ settings, lastScreening, screeningBefore, seq, lastAt, screenedThen },
    letterAuthors: [...register.letterAuthors],
    shownReminders: [...register.shownReminders],
    snoozed: [...register.snoozed],
    hitDecisions: [...register.hitDecisions],
    yearlyAnswered: [...register.yearlyAnswered],
    undoStack: { undo, redo, undoneBy: [...undoneBy], tookBack: [...tookBack] },
    people: [...register.people],
  });
  const records = foldedKinds.map((kind) => {
    const map = mapOf(register, kind);
    return {
      ...{ kind, count: map.size, standing: map.standing, apart: map.listsApart() },
      text: linesOf([...map.values()]),
    };
  });
  return { rest, records };
}

/** So many are read within a few milliseconds. */
const recordsInLine = 200;

function linesOf(records: readonly object[]): string {
  const lines: string[] = [];
  for (let from = 0; from < records.length; from += recordsInLine)
    lines.push(JSON.stringify(records.slice(from, from + recordsInLine)));
  return lines.join('\n');
}

/** The text is asked for with the first record, and not before. */
function* recordsIn(textOf: () => string): Generator<readonly [string, { readonly id: string }]> {
  for (const line of textOf().split('\n'))
    for (const record of JSON.parse(line) as readonly { readonly id: string }[]) yield [record.id, record];
}

type Pairs<Map> = Map extends ReadonlyMap<infer K, infer V> ? readonly (readonly [K, V])[] : never;

interface RestRead
  extends Pick<Register, 'settings' | 'seq' | 'lastAt' | 'lastScreening' | 'screeningBefore'> {
  readonly letterAuthors: Pairs<Register['letterAuthors']>;
  readonly shownReminders: Pairs<Register['shownReminders']>;
  readonly snoozed: Pairs<Register['snoozed']>;
  readonly hitDecisions: Pairs<Register['hitDecisions']>;
  readonly yearlyAnswered: Pairs<Register['yearlyAnswered']>;
  readonly people: readonly string[];
  readonly undoStack: {
    readonly undo: number[];
    readonly redo: number[];
    readonly undoneBy: Pairs<ReadonlyMap<number, number>>;
    readonly tookBack: Pairs<ReadonlyMap<number, number>>;
  };
  readonly screenedThen: readonly (readonly [
    number,
    Kept<ScreenedThen['counterparties'][number]>,
    Kept<ScreenedThen['licenses'][number]>,
  ])[];
}

/** The register of parts that `partsOfRegister` made; the records of a kind are read when the first of them is asked for. */
export function registerOf<Text>(
  { rest, records }: FoldedParts<Text>,
  textOf: (text: Text) => string,
): Register {
  const read = JSON.parse(textOf(rest)) as RestRead;
  const { settings, lastScreening, screeningBefore, seq, lastAt, undoStack } = read;
  const register: Register = {
    ...emptyRegister(),
    ...{ settings, lastScreening, screeningBefore, seq, lastAt },
    letterAuthors: new Map(read.letterAuthors),
    shownReminders: new Map(read.shownReminders),
    snoozed: new Map(read.snoozed),
    hitDecisions: new Map(read.hitDecisions),
    yearlyAnswered: new Map(read.yearlyAnswered),
    people: new Set(read.people),
    undoStack: {
      ...undoStack,
      undoneBy: new Map(undoStack.undoneBy),
      tookBack: new Map(undoStack.tookBack),
    },
  };
  for (const { kind, count, standing, apart, text } of records) {
    if (count === 0) continue;
    const readRecords = () => recordsIn(() => textOf(text));
    mapOf(register, kind).fillLater({ count, standing, apart, read: readRecords });
  }
  screenedIn(register, read.screenedThen);
  return register;
}

/** Puts the last screenings into a register without reading any of the records as they were screened. */
function screenedIn(register: Register, screenedThen: RestRead['screenedThen']): void {
  if (screenedThen.length === 0) return;
  // The records as they stand now, also once one is changed; until then these copies copy nothing.
  const now = { counterparties: register.counterparties.copy(), licenses: register.licenses.copy() };
  for (const [upTo, ...kept] of screenedThen) {
    const counterparties = foundLater(kept[0], now.counterparties);
    const licenses = foundLater(kept[1], now.licenses);
    register.screenedThen.set(upTo, {
      get counterparties() {
        return counterparties();
      },
      get licenses() {
        return licenses();
      },
    });
  }
}
