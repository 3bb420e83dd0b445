import { formatDay, type IsoDate } from '../base/dates';
import { amendedInWords, isAmended } from '../law/changes';
import { letterKindWords } from '../law/letter-kinds';
import type { DeadlineFields } from '../records/deadline';
import type { License } from '../records/license';
import type { Register } from '../register/register';
import { defineWords } from '../words/define-words';
import { doubtSentence } from './doubt';
import { itemLabel, type LetterOrStepRow, ofStep } from './letters-and-steps';
import type { DocketRow } from './rows';
import { stateLabel, stateSentence, timeInWords } from './state-text';

const texts = defineWords('docket/deadline-facts', {
  extendedByTheAgency: 'Extended by the agency in writing.',
  forItem: 'For item {labels}.',
  answeredForItem: 'Answered for item {labels}.',
  readOtherwiseCfrC:
    'Read otherwise: {due} (15 CFR 756.2(c)(1), from the later letter). The earlier date is due.',
  conservativeAppealDate: 'Conservative appeal date {cautiousDue} ({citation}).',
  stricterReading: 'stricter reading',
  mayRunToCfr: 'May run to {extendedTo} (15 CFR 750.7(g)); the printed date stays the deadline.',
  itsRuleWasLast: 'Its rule was last read on {checkedOn}, more than a year ago.',
  theLetterItselfStates: 'The letter itself states the same date.',
  theLetterItselfStatesThe:
    'The letter itself states {statedOn}, the rule counts to {ruleDue}: the earlier is due.',
  letterOf: '{label}, letter of {datedOn}',
});

/** An open deadline as it is printed. */
export interface OpenDeadlineFacts {
  readonly id: string;
  readonly title: string;
  readonly workBy: IsoDate;
  readonly due: IsoDate;
  /** From the agency's date to work-by; negative once past. */
  readonly daysLeft: number;
  /** The same in words. */
  readonly left: string;
  readonly citation: string;
  readonly state: string;
  /** Nothing can be done in time any more: it is missed or has passed. */
  readonly isPast: boolean;
  /** Not every federal holiday was known for it, so that work-by may be too late. */
  readonly inDoubt: boolean;
  /** What has to be known beside the date, the doubt among it; our words. */
  readonly notes: readonly string[];
  /** Why the date is not the rule's own; as typed. */
  readonly because: string;
}

/** A closed deadline and its proof, as printed. */
export interface ClosedDeadlineFacts {
  readonly id: string;
  readonly title: string;
  readonly due: IsoDate;
  readonly how: string;
  readonly on: IsoDate | null;
  /** The steps that prove it, first to last. */
  readonly proof: readonly LetterOrStepRow[];
  /** The letter that ended it, in our words. */
  readonly letter: string;
  /** The reason, as typed. */
  readonly reason: string;
}

// The mark that the register itself sets; everything else in that field was typed by a person.
function isExtended({ moved }: DocketRow['deadline']): boolean {
  return moved === 'in-writing';
}

function notesOf({ deadline, rule, isReadLongAgo }: DocketRow, license: License | null): readonly string[] {
  // A deadline of no record has no items to name.
  const labels = (ids: readonly string[]) =>
    license === null ? '' : ids.map((id) => itemLabel(license, id)).join(', ');
  const notes: string[] = isExtended(deadline) ? [texts.extendedByTheAgency] : [];
  if (deadline.itemIds !== null) {
    notes.push(texts.forItem({ labels: labels(deadline.itemIds) }));
  }
  const answered = deadline.answered.flatMap(({ itemIds }) => itemIds ?? []);
  if (answered.length > 0) {
    notes.push(texts.answeredForItem({ labels: labels(answered) }));
  }
  if (deadline.statedOn !== null) notes.push(statedNote(deadline));
  if (deadline.otherReading !== null) {
    notes.push(texts.readOtherwiseCfrC({ due: formatDay(deadline.otherReading.due) }));
  }
  if (deadline.cautiousDue !== null) {
    notes.push(
      texts.conservativeAppealDate({
        cautiousDue: formatDay(deadline.cautiousDue),
        citation: rule?.cautious?.citation ?? texts.stricterReading,
      }),
    );
  }
  if (deadline.extendedTo !== null) {
    notes.push(texts.mayRunToCfr({ extendedTo: formatDay(deadline.extendedTo) }));
  }
  if (rule !== null && isAmended(rule)) notes.push(`${rule.citation}: ${amendedInWords(rule)}.`);
  if (isReadLongAgo && rule !== null)
    notes.push(texts.itsRuleWasLast({ checkedOn: formatDay(rule.checkedOn) }));
  if (deadline.inDoubt) notes.push(doubtSentence);
  return notes;
}

/** The reply date that the letter itself states and the one by the rule, beside the one that is due; empty where it states none. */
export function statedNote({ statedOn, ruleDue }: Pick<DeadlineFields, 'statedOn' | 'ruleDue'>): string {
  if (statedOn === null || ruleDue === null) return '';
  if (statedOn === ruleDue) return texts.theLetterItselfStates;
  return texts.theLetterItselfStatesThe({ statedOn: formatDay(statedOn), ruleDue: formatDay(ruleDue) });
}

/** An open deadline in print. */
export function openDeadlineFacts(row: DocketRow, license: License | null): OpenDeadlineFacts {
  const { deadline, title, daysLeft, citation, state } = row;
  return {
    id: deadline.id,
    title,
    workBy: deadline.workBy,
    due: deadline.due,
    daysLeft,
    left: timeInWords(row),
    citation,
    state: stateSentence(row),
    isPast: row.group === 'missed' || state === 'watch-past',
    inDoubt: deadline.inDoubt,
    notes: notesOf(row, license),
    because: deadline.because,
  };
}

const endedWords: Readonly<Record<string, string>> = defineWords('docket/deadline-facts.endedWords', {
  'letter-corrected': 'Ended: its letter was corrected',
  'source-void': 'Ended: its record was entered in error',
  'date-removed': 'Ended: the printed date was removed',
  replaced: 'Ended: the date itself was entered',
});

function letterWords(register: Register, letterId: string | null): string {
  const letter = letterId === null ? undefined : register.letters.get(letterId);
  return letter === undefined
    ? ''
    : texts.letterOf({ label: letterKindWords[letter.kind].label, datedOn: formatDay(letter.datedOn) });
}

/** A closed deadline in print. */
export function closedDeadlineFacts(register: Register, row: DocketRow): ClosedDeadlineFacts {
  const { deadline, title, state } = row;
  const stepIds = [deadline.sent?.stepId, deadline.met?.stepId].filter((id) => id !== undefined);
  const proof = [...new Set(stepIds)].flatMap((id) => {
    const step = register.steps.get(id);
    return step === undefined ? [] : [ofStep(step)];
  });
  return {
    id: deadline.id,
    title,
    due: deadline.due,
    how: (state === 'ended' ? endedWords[deadline.closed?.how ?? ''] : undefined) ?? stateLabel(row),
    on: deadline.met?.on ?? deadline.closed?.on ?? null,
    proof,
    letter: letterWords(register, deadline.closed?.letterId ?? null),
    reason: deadline.closed?.reason ?? '',
  };
}
