import type { IsoDate } from '../../shared/base/dates';
import type { IndexedMap } from '../../shared/base/indexed-map';
import { type FoldedKind, foldedKinds } from '../../shared/records/folded-kinds';
import type { Register } from '../../shared/register/register';

// What the window works out from the whole register before it draws it for the first time. It is worked out before that too, by the same
// functions, for the journal and the day of the next start, and then taken as it is.

/** What it is worked out from. */
interface From {
  readonly register: Register;
  readonly moment: { readonly today: IsoDate };
}

type Work<T> = (from: From) => T;

/** The records that the window draws first, by their kinds. */
export type RecordsDrawn = { readonly [Kind in FoldedKind]?: readonly { readonly id: string }[] };

const works = new Map<string, Work<unknown>>();
const drawings: Work<RecordsDrawn>[] = [];

interface Before {
  readonly today: IsoDate;
  readonly values: Readonly<Record<string, unknown>>;
  readonly records: readonly RecordsDrawn[];
}

/** An entry gives the register another identity, for which nothing was worked out before. */
const before = new WeakMap<Register, Before>();

/**
 * The same work, but with what came of it before, where that is there for this register and day. `name` is its own alone; what comes of it has
 * to be the same as JSON.
 */
export function workedOutBefore<T>(name: string, work: Work<T>): Work<T> {
  works.set(name, work);
  return (opened) => {
    const known = valueBefore<T>(name, opened);
    return known === undefined ? work(opened) : known;
  };
}

/**
 * The same where it was worked out before; null where not. `drawn`: the records of the register that what came of it is drawn from; they are
 * given with it, so that the others may come later.
 */
export function onlyBefore<T>(
  name: string,
  work: Work<T>,
  drawn: (register: Register, worked: T) => RecordsDrawn,
): Work<T | null> {
  works.set(name, work);
  drawings.push((from) => drawn(from.register, work(from)));
  return (opened) => valueBefore<T>(name, opened) ?? null;
}

/** Null is a value too. */
function valueBefore<T>(name: string, { register, moment }: From): T | undefined {
  const known = before.get(register);
  return known?.today === moment.today ? (known.values[name] as T | undefined) : undefined;
}

/** All of it on a day, for the next start. */
export function workOutAll(opened: From): string {
  const values = Object.fromEntries([...works].map(([name, work]) => [name, work(opened)]));
  const records = drawings.map((drawn) => drawn(opened));
  return JSON.stringify({ today: opened.moment.today, values, records } satisfies Before);
}

/** Takes what `workOutAll` gave for a register that is this one, entry for entry. */
export function takeWorkedOut(register: Register, text: string): void {
  const worked = JSON.parse(text) as Before;
  before.set(register, worked);
  for (const drawn of worked.records)
    for (const kind of foldedKinds) {
      const records = drawn[kind]?.map((record) => [record.id, record] as const);
      // A kind that an entry behind the folded copy is about has been read by now.
      if (records !== undefined)
        (register[kind] as unknown as IndexedMap<{ readonly id: string }, string>).know(records);
    }
}
