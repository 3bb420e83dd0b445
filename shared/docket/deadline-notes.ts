import { formatDay } from '../base/dates';
import type { CountExplanation } from '../counting/count-explanation';
import type { Rule } from '../law/rule';
import type { Deadline } from '../records/deadline';
import { repeatWords } from '../records/recurrence';
import { defineWords } from '../words/define-words';
import { dateDifferenceOf } from './deadline-moved';

const texts = defineWords('docket/deadline-notes', {
  theAgencyExtendedThe: 'The agency extended the date in writing.',
  theDateWasMoved: 'The date was moved by hand.',
  theLetterItselfStates: 'The letter itself states an earlier date, which is due.',
  countedByTheTable: 'Counted by the table and the closures as they are now; the date stands as it was set.',
  workBy: 'work by {workBy}',
  dueWorkBy: 'due {due}, work by {workBy}',
  theCountGives: 'The count gives',
  theRuleSOwn: "The rule's own words carry it on to the due date.",
  theBareCountEnds: 'The bare count ends',
  notBefore: 'Not before',
  nothingSentBeforeThat: 'Nothing sent before that day counts.',
  mayRunTo: 'May run to',
  cfrGForA: '15 CFR 750.7(g), for a legal holiday; the printed date stays the deadline.',
  arguableLater: 'Arguable later',
  arguableNotStatedIn: 'Arguable, not stated in the rule: do not count on it.',
  conservativeAppealDate: 'Conservative appeal date',
  aStricterReading: 'A stricter reading.',
  readLiterally: '{citation}, read literally.',
  courierAllowance: 'Courier allowance',
  workingDay: '{leadDays} {leadDays|working day|working days}',
  workByIsThat: 'Work-by is that much earlier; the due date is not moved by it.',
  length: 'Length',
  day: '{count} {count|day|days}',
  practiceNotText: 'Practice, not text.',
  insteadOfTheUsual: 'Instead of the usual {usual}, which is practice and not text.',
  repeats: 'Repeats',
  countedFrom: 'Counted from {firstOn}.',
});

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
  'in-writing': texts.theAgencyExtendedThe,
  'by-hand': texts.theDateWasMoved,
  'by-letter': texts.theLetterItselfStates,
  'by-edition': texts.countedByTheTable,
} as const;

function countOf(deadline: Deadline, explanation: Counted): readonly Said[] {
  const moved = dateDifferenceOf(deadline, explanation);
  if (moved === null) return [];
  const { due, workBy } = moved.from;
  const value =
    due === deadline.due
      ? texts.workBy({ workBy: formatDay(workBy) })
      : texts.dueWorkBy({ due: formatDay(due), workBy: formatDay(workBy) });
  return [{ label: texts.theCountGives, value, note: movedNotes[moved.how] }];
}

function unrolledOf(deadline: Deadline, explanation: Counted): readonly Said[] {
  const unrolled = dateDifferenceOf(deadline, explanation) === null ? explanation?.unrolled : undefined;
  if (unrolled === undefined) return [];
  const note = texts.theRuleSOwn;
  return [{ label: texts.theBareCountEnds, value: formatDay(unrolled), note }];
}

function openingNote({ opensOn }: Deadline): readonly Said[] {
  if (opensOn === null) return [];
  return [{ label: texts.notBefore, value: formatDay(opensOn), note: texts.nothingSentBeforeThat }];
}

function laterOf({ extendedTo, arguableLater }: Deadline): readonly Said[] {
  return [
    ...(extendedTo === null
      ? []
      : [
          {
            label: texts.mayRunTo,
            value: formatDay(extendedTo),
            note: texts.cfrGForA,
          },
        ]),
    ...(arguableLater === null
      ? []
      : [
          {
            label: texts.arguableLater,
            value: formatDay(arguableLater),
            note: texts.arguableNotStatedIn,
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
            label: texts.conservativeAppealDate,
            value: formatDay(cautiousDue),
            note:
              cautious === undefined
                ? texts.aStricterReading
                : texts.readLiterally({ citation: cautious.citation }),
          },
        ]),
    ...(leadDays === 0
      ? []
      : [
          {
            label: texts.courierAllowance,
            value: texts.workingDay({ leadDays }),
            note: texts.workByIsThat,
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
            label: texts.length,
            value: texts.day({ count: length }),
            note:
              usual === null || usual === length ? texts.practiceNotText : texts.insteadOfTheUsual({ usual }),
          },
        ]),
    ...(repeat === null
      ? []
      : [
          {
            label: texts.repeats,
            value: repeatWords(repeat.how),
            note: texts.countedFrom({ firstOn: formatDay(repeat.firstOn) }),
          },
        ]),
  ];
}
