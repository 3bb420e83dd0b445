import { formatDay } from '../base/dates';
import type { Deadline } from '../records/deadline';
import { defineWords } from '../words/define-words';

const texts = defineWords('docket/doubt', {
  inDoubtItWas:
    'In doubt: it was counted beyond the years whose federal holidays were known. Check the working day by hand.',
  inDoubt: 'in doubt',
});

/** Beside a date for whose day to work to not every federal holiday was known, wherever a sentence has room. */
export const doubtSentence = texts.inDoubtItWas;

/** The same where two words have room. */
export const doubtMark = texts.inDoubt;

type Dated = Pick<Deadline, 'workBy' | 'inDoubt'>;

/** The day to work to with its doubt: "Tue Dec 31, 2030", "Fri Jul 1, 2061 (in doubt)". */
export function workByWords({ workBy, inDoubt }: Dated): string {
  return `${formatDay(workBy)}${inDoubt ? ` (${doubtMark})` : ''}`;
}
