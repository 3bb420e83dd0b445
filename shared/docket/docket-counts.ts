import type { IsoDate } from '../base/dates';
import { endsLicense } from '../law/rule-set';
import type { Register } from '../register/register';
import { defineWords } from '../words/define-words';
import { asOf } from './deadline-state';
import { type DocketEntry, docketEntries, rowsOfEntry } from './docket-entries';
import type { DocketRow } from './rows';

// What stands above the docket as counts that filter it. They count rows of the docket as its headings do, a letter with its dates as one.
// One function tells what belongs to each, for the count and the filter.

/** A part of the docket that is counted above it. */
export type DocketCount = 'missed' | 'next-7-days' | 'waiting' | 'expiring';
export const docketCounts: readonly DocketCount[] = ['missed', 'next-7-days', 'waiting', 'expiring'];

export const countWords: Readonly<Record<DocketCount, string>> = defineWords(
  'docket/docket-counts.countWords',
  {
    missed: 'Missed',
    'next-7-days': 'Next 7 days',
    waiting: 'Waiting for the agency',
    expiring: 'Expiring in 90 days',
  },
);

const expiringWithin = 90;

/** Whether we have done our part, and the agency has to answer: sent or late; or a watched date of a letter we have replied to. */
function isWaiting(register: Register, { deadline, state, late }: DocketRow, today: IsoDate): boolean {
  if (state === 'sent' || (state === 'met' && late !== null)) return true;
  if (deadline.kind !== 'takes-effect' || deadline.source.kind !== 'letter') return false;
  return register.deadlines.by('license', deadline.licenseId ?? '').some((other) => {
    if (other.source.id !== deadline.source.id || other.kind !== 'act-by' || other.void !== null)
      return false;
    const { sent, met } = asOf(other, today);
    return sent !== null || met !== null;
  });
}

function isExpiring({ rule, state, daysPast }: DocketRow): boolean {
  if (rule === null || !endsLicense(rule) || state === 'missed') return false;
  return daysPast <= 0 && -daysPast <= expiringWithin;
}

/** Whether a row of the docket belongs to one of the counts: by its group, as the heading it stands under, or by any of its dates. */
export function isCounted(
  register: Register,
  entry: DocketEntry,
  count: DocketCount,
  today: IsoDate,
): boolean {
  switch (count) {
    case 'missed':
      return entry.group === 'missed';
    case 'next-7-days':
      return entry.group === 'this-week';
    case 'waiting':
      return rowsOfEntry(entry).some((row) => isWaiting(register, row, today));
    case 'expiring':
      return rowsOfEntry(entry).some(isExpiring);
  }
}

/** The open deadlines of the rows that belong to a count, in docket order; all of them for none. */
export function rowsCounted(
  register: Register,
  rows: readonly DocketRow[],
  count: DocketCount | null,
  today: IsoDate,
): readonly DocketRow[] {
  if (count === null) return rows;
  const counted = docketEntries(register, rows).filter((entry) => isCounted(register, entry, count, today));
  const theirs = new Set(counted.flatMap(rowsOfEntry));
  return rows.filter((row) => theirs.has(row));
}

/** How many rows of the docket belong to each count. */
export function countDocket(
  register: Register,
  entries: readonly DocketEntry[],
  today: IsoDate,
): Readonly<Record<DocketCount, number>> {
  const of = (count: DocketCount) =>
    entries.filter((entry) => isCounted(register, entry, count, today)).length;
  return {
    missed: of('missed'),
    'next-7-days': of('next-7-days'),
    waiting: of('waiting'),
    expiring: of('expiring'),
  };
}
