import type { IsoDate } from '../base/dates';
import { endsLicense } from '../law/rule-set';
import type { Register } from '../register/register';
import { defineWords } from '../words/define-words';
import { asOf } from './deadline-state';
import type { DocketRow } from './rows';

// What stands above the docket as counts that filter it. One function tells what belongs to each, for the count and the filter.

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

/** Whether an open deadline belongs to one of the counts. */
export function isCounted(register: Register, row: DocketRow, count: DocketCount, today: IsoDate): boolean {
  switch (count) {
    case 'missed':
      return row.group === 'missed';
    case 'next-7-days':
      return row.group === 'this-week';
    case 'waiting':
      return isWaiting(register, row, today);
    case 'expiring':
      return isExpiring(row);
  }
}

/** The open deadlines that belong to a count; all of them for none. */
export function rowsCounted(
  register: Register,
  rows: readonly DocketRow[],
  count: DocketCount | null,
  today: IsoDate,
): readonly DocketRow[] {
  return count === null ? rows : rows.filter((row) => isCounted(register, row, count, today));
}

/** How many open deadlines belong to each count. */
export function countDocket(
  register: Register,
  rows: readonly DocketRow[],
  today: IsoDate,
): Readonly<Record<DocketCount, number>> {
  const of = (count: DocketCount) => rowsCounted(register, rows, count, today).length;
  return {
    missed: of('missed'),
    'next-7-days': of('next-7-days'),
    waiting: of('waiting'),
    expiring: of('expiring'),
  };
}
