import { formatDay } from '../base/dates';
import { plural } from '../base/plural';
import type { CountExplanation } from '../counting/count-explanation';
import type { Rule } from '../law/rule';
import type { Deadline } from '../records/deadline';
import { repeatWords } from '../records/recurrence';
import { movedOf } from './deadline-moved';

/** Something to know beside due and work-by: its name, what it is, and what it is worth. */
export interface DateNote {
  readonly label: string;
  readonly value: string;
  readonly note: string;
  /** True if the explanation of the count already contains this note; the caller then leaves it out. */
  readonly isInWorking: boolean;
}

type Counted = CountExplanation | null;

/** The notes to the due and work-by dates of a deadline, for the panel and for print; empty when there are none. */
export function dateNotes(deadline: Deadline, rule: Rule | null, explanation: Counted): readonly DateNote[] {
  const told = [
    ...unrolledOf(deadline, explanation),
    ...openingNote(deadline),
    ...laterOf(deadline),
    ...earlierOf(deadline, rule),
  ];
  const own = [...countOf(deadline, explanation), ...practiceOf(deadline, rule)];
  return [
    ...told.map((each) => ({ ...each, isInWorking: explanation !== null })),
    ...own.map((each) => ({ ...each, isInWorking: false })),
  ];
}

type Said = Omit<DateNote, 'isInWorking'>;

const movedNotes = {
  'in-writing': 'The agency extended the date in writing.',
  'by-hand': 'The date was moved by hand.',
  'by-letter': 'The letter itself states an earlier date, which is due.',
  'by-edition': 'Counted by the table and the closures as they are now; the date stands as it was set.',
} as const;

function countOf(deadline: Deadline, explanation: Counted): readonly Said[] {
  const moved = movedOf(deadline, explanation);
  if (moved === null) return [];
  const { due, workBy } = moved.from;
  const value =
    due === deadline.due
      ? `work by ${formatDay(workBy)}`
      : `due ${formatDay(due)}, work by ${formatDay(workBy)}`;
  return [{ label: 'The count gives', value, note: movedNotes[moved.how] }];
}

function unrolledOf(deadline: Deadline, explanation: Counted): readonly Said[] {
  const unrolled = movedOf(deadline, explanation) === null ? explanation?.unrolled : undefined;
  if (unrolled === undefined) return [];
  const note = "The rule's own words carry it on to the due date.";
  return [{ label: 'The bare count ends', value: formatDay(unrolled), note }];
}

function openingNote({ opensOn }: Deadline): readonly Said[] {
  if (opensOn === null) return [];
  return [{ label: 'Not before', value: formatDay(opensOn), note: 'Nothing sent before that day counts.' }];
}

function laterOf({ extendedTo, arguableLater }: Deadline): readonly Said[] {
  return [
    ...(extendedTo === null
      ? []
      : [
          {
            label: 'May run to',
            value: formatDay(extendedTo),
            note: '15 CFR 750.7(g), for a legal holiday; the printed date stays the deadline.',
          },
        ]),
    ...(arguableLater === null
      ? []
      : [
          {
            label: 'Arguable later',
            value: formatDay(arguableLater),
            note: 'Arguable, not stated in the rule: do not count on it.',
          },
        ]),
  ];
}

function earlierOf({ cautiousDue, leadDays }: Deadline, rule: Rule | null): readonly Said[] {
  const { cautious } = rule ?? {};
  return [
    ...(cautiousDue === null
      ? []
      : [
          {
            label: 'Conservative appeal date',
            value: formatDay(cautiousDue),
            note: cautious === undefined ? 'A stricter reading.' : `${cautious.citation}, read literally.`,
          },
        ]),
    ...(leadDays === 0
      ? []
      : [
          {
            label: 'Courier allowance',
            value: plural(leadDays, 'working day'),
            note: 'Work-by is that much earlier; the due date is not moved by it.',
          },
        ]),
  ];
}

function practiceOf({ length, repeat }: Deadline, rule: Rule | null): readonly Said[] {
  const usual = rule?.count.unit === 'days' ? rule.count.length : null;
  return [
    ...(length === null
      ? []
      : [
          {
            label: 'Length',
            value: plural(length, 'day'),
            note:
              usual === null || usual === length
                ? 'Practice, not text.'
                : `Instead of the usual ${usual}, which is practice and not text.`,
          },
        ]),
    ...(repeat === null
      ? []
      : [
          {
            label: 'Repeats',
            value: repeatWords(repeat.how),
            note: `Counted from ${formatDay(repeat.firstOn)}.`,
          },
        ]),
  ];
}
