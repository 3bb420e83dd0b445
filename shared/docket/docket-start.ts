import type { IsoDate } from '../base/dates';
import type { Deadline } from '../records/deadline';
import type { Letter } from '../records/letter';
import type { License } from '../records/license';
import type { Register } from '../register/register';
import { countDocket, type DocketCount } from './docket-counts';
import { type DocketEntry, docketEntries } from './docket-entries';
import { letterIdOf } from './explain-deadline';
import { type DocketGroup, docketRow, docketRows } from './rows';

// The beginning of the docket as data: what a window shows of it before anybody scrolls or asks, with the counts of all of it. It holds
// no row, so that a row is only ever made from its record.

/** More than any screen shows at once. */
export const entriesInStart = 100;

/** An entry, by the ids of its deadlines: the one it is listed by, then the others in docket order. */
interface EntryInStart {
  readonly key: string;
  readonly group: DocketGroup;
  readonly deadlineIds: readonly [string, ...string[]];
}

/** The beginning of the docket of a register on a day; the same as JSON. */
export interface DocketStart {
  readonly first: readonly EntryInStart[];
  /** How many entries there are. */
  readonly entries: number;
  /** How many stand under each heading that is there. */
  readonly groups: Readonly<Partial<Record<DocketGroup, number>>>;
  readonly counts: Readonly<Record<DocketCount, number>>;
  /** Behind the first: entries of one deadline, entries of several, and headings. */
  readonly behind: { readonly alone: number; readonly collapsed: number; readonly headings: number };
}

function inStart({ key, group, lead, others }: DocketEntry): EntryInStart {
  return { key, group, deadlineIds: [lead.deadline.id, ...others.map(({ deadline }) => deadline.id)] };
}

/** The beginning of the docket; `length`: so many entries. */
export function docketStart(register: Register, today: IsoDate, length = entriesInStart): DocketStart {
  const entries = docketEntries(register, docketRows(register, today));
  const groups: Partial<Record<DocketGroup, number>> = {};
  for (const { group } of entries) groups[group] = (groups[group] ?? 0) + 1;
  const [first, rest] = [entries.slice(0, length), entries.slice(length)];
  const begun = new Set(first.map(({ group }) => group));
  const alone = rest.filter(({ others }) => others.length === 0).length;
  return {
    first: first.map(inStart),
    entries: entries.length,
    groups,
    counts: countDocket(register, entries, today),
    behind: {
      alone,
      collapsed: rest.length - alone,
      headings: new Set(rest.map(({ group }) => group).filter((group) => !begun.has(group))).size,
    },
  };
}

/** The records from which the rows of the first entries are made and drawn: a letter for the days of its count. */
export function recordsOfStart(
  { deadlines, licenses, letters }: Register,
  { first }: DocketStart,
): {
  readonly deadlines: readonly Deadline[];
  readonly licenses: readonly License[];
  readonly letters: readonly Letter[];
} {
  const shown = first.flatMap(({ deadlineIds }) => deadlineIds.flatMap((id) => deadlines.get(id) ?? []));
  const licenseIds = new Set(shown.map(({ licenseId }) => licenseId ?? ''));
  const letterIds = new Set(shown.flatMap((deadline) => letterIdOf(deadline) ?? []));
  return {
    deadlines: shown,
    licenses: [...licenseIds].flatMap((id) => licenses.get(id) ?? []),
    letters: [...letterIds].flatMap((id) => letters.get(id) ?? []),
  };
}

/** The first entries of the docket, their rows made from the records; null where a record of theirs is not there. */
export function entriesOfStart(
  register: Register,
  { first }: DocketStart,
  today: IsoDate,
): readonly DocketEntry[] | null {
  const entries: DocketEntry[] = [];
  for (const { key, group, deadlineIds } of first) {
    const rows = deadlineIds.flatMap((id) => {
      const deadline = register.deadlines.get(id);
      return deadline === undefined ? [] : [docketRow(register, deadline, today)];
    });
    const [lead, ...others] = rows;
    if (lead === undefined || rows.length !== deadlineIds.length) return null;
    entries.push({ key, group, lead, others });
  }
  return entries;
}
