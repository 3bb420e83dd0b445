import type { IsoDate } from '../../../shared/base/dates';
import type { CountedDay } from '../../../shared/counting/day-strip';
import type { DeadlineState } from '../../../shared/docket/deadline-state';
import { type DocketEntry, docketEntries } from '../../../shared/docket/docket-entries';
import { type DocketRow, docketRows } from '../../../shared/docket/rows';
import { stateLabel, timeLeft } from '../../../shared/docket/state-text';
import type { Register } from '../../../shared/register/register';
import { viewWords } from '../../../shared/words/views-words';
import type { Tone } from '../../parts/badge';
import { dayOf } from '../../parts/day-marks';
import type { Made } from '../../state/made-ahead';

// The sidebar, the page and the reminders ask for the same rows; each entry gives the register a new identity.
const rowsOf = new WeakMap<Register, { readonly rows: readonly DocketRow[]; readonly today: IsoDate }>();

/** The rows of the docket as it stands; the same as long as the register and the day are. */
export function docketRowsOf({ register, moment: { today } }: Made): readonly DocketRow[] {
  const known = rowsOf.get(register);
  if (known?.today === today) return known.rows;
  const rows = docketRows(register, today);
  rowsOf.set(register, { rows, today });
  return rows;
}

const entriesOf = new WeakMap<readonly DocketRow[], readonly DocketEntry[]>();

/** The docket as it stands, a letter with its dates as one; the same as long as its rows are. */
export function docketEntriesOf(opened: Made): readonly DocketEntry[] {
  const rows = docketRowsOf(opened);
  const known = entriesOf.get(rows);
  if (known !== undefined) return known;
  const entries = docketEntries(opened.register, rows);
  entriesOf.set(rows, entries);
  return entries;
}

/** Whether its rows have been made. */
export const isDocketMade = ({ register, moment: { today } }: Made): boolean =>
  rowsOf.get(register)?.today === today;

/** The big number of a row and the words under it, which say what the color says. */
export function timeLeftBadge(row: DocketRow): {
  readonly number: string;
  readonly words: string;
  readonly isUrgent: boolean;
} {
  const { number, words } = timeLeft(row);
  const { state, group, daysLeft, isInternal } = row;
  const isNear = ['open', 'missed'].includes(state) && daysLeft <= 2 && !isInternal;
  return { number: String(number), words, isUrgent: group === 'missed' || isNear };
}

/** What stands under the day strip: where today is in the count, or what kind of date it is. */
export function noteOf(row: DocketRow, days: readonly CountedDay[], today: IsoDate): string {
  if (row.isInternal) return viewWords.internalTarget;
  if (row.deadline.moved === 'in-writing') return viewWords.extendedInWriting;
  // The strip shows the count of the rule; the date itself stands elsewhere.
  const { ruleId, moved, due, triggerOn, conditionId } = row.deadline;
  const stood = days.length > 0 ? days.at(-1)?.on : ruleId === 'by-hand' ? null : triggerOn;
  if (moved === 'by-hand' && stood !== due) return viewWords.movedByHand;
  if (row.state === 'watch') return viewWords.watchDay({ day: dayOf(days, today) });
  if (moved === 'by-letter') return viewWords.statedInLetter;
  if (days.length > 0) return dayOf(days, today);
  if (conditionId !== null) return viewWords.licenseCondition;
  return ruleId === 'by-hand' ? viewWords.setByHand : viewWords.dateAsPrinted;
}

const badgeTones: Readonly<Record<Exclude<DeadlineState, 'open'>, Tone>> = {
  sent: 'amber',
  missed: 'red',
  watch: 'plain',
  'watch-past': 'amber',
  met: 'green',
  answered: 'green',
  settled: 'green',
  'no-longer-needed': 'plain',
  ended: 'plain',
};

/** "KC" for "Kim Case": of the first and the last word, whole characters of any script. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const ends = words.length > 1 ? [words.at(0), words.at(-1)] : words;
  return ends.map((word) => /[\p{L}\p{N}]/u.exec(word ?? '')?.[0].toLocaleUpperCase('en-US') ?? '').join('');
}

/** A word for where the deadline stands, when that is more than open. What was late is never green. */
export function stateBadge(row: DocketRow): { readonly words: string; readonly tone: Tone } | null {
  const { state, late } = row;
  if (state === 'open') return null;
  const tone = late === null ? badgeTones[state] : row.isOpen ? 'red' : 'plain';
  return { words: stateLabel(row), tone };
}
