import { formatDay, type IsoDate } from '../dates';
import { type DocketRow, type LineState, openStates } from '../docket-rows';
import { letterKindWords } from '../law/letter-kinds';
import type { License } from '../records/license';
import type { Register } from '../register';
import { doubtSentence } from '../words/doubt';
import { type HistoryRow, itemLabel, ofStep } from './history-facts';

/** An open line as it is printed. */
export interface OpenLine {
  readonly id: string;
  readonly title: string;
  readonly workBy: IsoDate;
  readonly due: IsoDate;
  /** From the agency's date to work-by; negative once past. */
  readonly daysLeft: number;
  readonly citation: string;
  readonly state: string;
  /** Nothing in it is ours to do any more in time: it is missed or has passed. */
  readonly isPast: boolean;
  /** Not every federal holiday was known for it, so that work-by may be too late. */
  readonly inDoubt: boolean;
  /** What has to be known beside the date, the doubt among it; our words. */
  readonly notes: readonly string[];
  /** Why the date is not the rule's own; as typed. */
  readonly because: string;
}

/** A line that left the docket, with what proves it. */
export interface ClosedLine {
  readonly id: string;
  readonly title: string;
  readonly due: IsoDate;
  readonly how: string;
  readonly on: IsoDate | null;
  /** The steps that prove it, first to last. */
  readonly proof: readonly HistoryRow[];
  /** The letter that ended it, in our words. */
  readonly letter: string;
  /** The reason, as typed. */
  readonly reason: string;
}

/** "16 days", "today", "3 days past": from the agency's date to work-by. */
export function daysLeftWords(daysLeft: number): string {
  if (daysLeft === 0) return 'today';
  const days = Math.abs(daysLeft) === 1 ? '1 day' : `${Math.abs(daysLeft)} days`;
  return daysLeft < 0 ? `${days} past` : days;
}

function stateWords({ state, line, rule }: DocketRow): string {
  switch (state) {
    case 'sent':
      return `Sent ${line.sent === null ? '' : formatDay(line.sent.on)}, receipt unconfirmed`;
    case 'missed':
      return 'Missed';
    case 'watch':
      return 'Watch';
    case 'watch-past':
      return rule?.id === 'itd-final'
        ? 'Denial final unless BIS advised otherwise: record the answer'
        : 'Past: record what happened';
    default:
      return 'Open';
  }
}

// The mark that the register itself sets; everything else in that field was typed by a person.
function isExtended({ moved }: DocketRow['line']): boolean {
  return moved === 'in-writing';
}

function notesOf({ line, rule, isReadLongAgo }: DocketRow, license: License | null): readonly string[] {
  // A line of no record has no items to name.
  const labels = (ids: readonly string[]) =>
    license === null ? '' : ids.map((id) => itemLabel(license, id)).join(', ');
  const notes: string[] = isExtended(line) ? ['Extended by the agency in writing.'] : [];
  if (line.itemIds !== null) {
    notes.push(`For item ${labels(line.itemIds)}.`);
  }
  const answered = line.answered.flatMap(({ itemIds }) => itemIds ?? []);
  if (answered.length > 0) {
    notes.push(`Answered for item ${labels(answered)}.`);
  }
  if (line.cautiousDue !== null) {
    notes.push(
      `Cautious date ${formatDay(line.cautiousDue)} (${rule?.cautious?.citation ?? 'stricter reading'}).`,
    );
  }
  if (line.extendedTo !== null) {
    notes.push(
      `May run to ${formatDay(line.extendedTo)} (15 CFR 750.7(g)); the printed date stays the deadline.`,
    );
  }
  if (isReadLongAgo && rule !== null)
    notes.push(`Its rule was last read on ${formatDay(rule.checkedOn)}, more than a year ago.`);
  if (line.inDoubt) notes.push(doubtSentence);
  return notes;
}

/** An open line in print. */
export function openLine(row: DocketRow, license: License | null): OpenLine {
  const { line, title, daysLeft, citation, state } = row;
  return {
    id: line.id,
    title,
    workBy: line.workBy,
    due: line.due,
    daysLeft,
    citation,
    state: stateWords(row),
    isPast: state === 'missed' || state === 'watch-past',
    inDoubt: line.inDoubt,
    notes: notesOf(row, license),
    because: line.because,
  };
}

const howWords: Partial<Record<LineState, string>> = {
  met: 'Met',
  answered: 'Answered by the agency',
  settled: 'Settled',
  'no-longer-needed': 'No longer needed',
};

const endedWords: Readonly<Record<string, string>> = {
  'letter-corrected': 'Ended: its letter was corrected',
  'source-void': 'Ended: its record was entered wrongly',
  'date-removed': 'Ended: the printed date was removed',
};

function letterWords(register: Register, letterId: string | null): string {
  const letter = letterId === null ? undefined : register.letters.get(letterId);
  return letter === undefined
    ? ''
    : `${letterKindWords[letter.kind].label}, letter of ${formatDay(letter.datedOn)}`;
}

/** A closed line in print. */
export function closedLine(register: Register, { line, title, state }: DocketRow): ClosedLine {
  const stepIds = [line.sent?.stepId, line.met?.stepId].filter((id) => id !== undefined);
  const proof = [...new Set(stepIds)].flatMap((id) => {
    const step = register.steps.get(id);
    return step === undefined ? [] : [ofStep(step)];
  });
  return {
    id: line.id,
    title,
    due: line.due,
    how: howWords[state] ?? endedWords[line.closed?.how ?? ''] ?? 'Ended',
    on: line.met?.on ?? line.closed?.on ?? null,
    proof,
    letter: letterWords(register, line.closed?.letterId ?? null),
    reason: line.closed?.reason ?? '',
  };
}

/** Whether a row still asks for something. */
export function isOpenRow({ state }: DocketRow): boolean {
  return openStates.includes(state);
}
