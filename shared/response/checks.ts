import { formatDay, type IsoDate } from '../base/dates';
import { checkSays } from '../labels/response-labels';
import type { CheckAnswer, CheckName, Response } from '../records/response';
import { defineWords } from '../words/define-words';
import { type FirstCount, isFirstCounter, isOfDayZero } from './first-count';

const texts = defineWords('response/checks', {
  hasEveryForeignParty: 'Has every foreign party to a modification agreed to it?',
  practiceCfrA: 'Practice; 15 CFR 750.6(a)',
  doesTheReplyAgree: 'Does the reply agree with every statement in the application?',
  areTheConditionsBis: 'Are the conditions BIS proposed accepted?',
  practiceCfrB: 'Practice; 15 CFR 750.4(b)',
  hasCounselSignedOff: 'Has counsel signed off?',
  practice: 'Practice',
  hasASecondPerson: 'Has a second person counted the date?',
  notYet: 'Not yet: {missing}',
  got: '{by}, {on}, got {got}',
  beforeTheLetterS: "{counted}, before the letter's date was corrected. Count again.",
  butAlsoEnteredThe: '{counted}, but also entered the letter. Let another person count.',
  gotCountAgainTogether: 'got {got}{more}. Count again together.',
  ourCountGives: ', our count gives {due}',
});

/** An open question about a reply and what a person answered. The program never answers one itself. */
export interface Check {
  readonly name: CheckName | 'second-count';
  readonly question: string;
  /** What the question rests on; "Practice" where no rule asks it. */
  readonly citation: string;
  /** `doubt`: answered, but in a way that needs another look before anything is sent. */
  readonly state: 'open' | 'answered' | 'doubt';
  /** The answer in words; empty while open. */
  readonly answer: string;
  /** As typed. */
  readonly note: string;
}

const questions: Readonly<Record<Check['name'], { readonly question: string; readonly citation: string }>> = {
  consents: {
    question: texts.hasEveryForeignParty,
    citation: texts.practiceCfrA,
  },
  consistency: {
    question: texts.doesTheReplyAgree,
    citation: '15 CFR 748.6(f)',
  },
  conditions: {
    question: texts.areTheConditionsBis,
    citation: texts.practiceCfrB,
  },
  counsel: { question: texts.hasCounselSignedOff, citation: texts.practice },
  'second-count': { question: texts.hasASecondPerson, citation: texts.practice },
};

function answered(name: CheckName, given: CheckAnswer | null, isDoubtIf: CheckAnswer['says'] | null): Check {
  if (given === null) return { name, ...questions[name], state: 'open', answer: '', note: '' };
  const { says, by, on, note } = given;
  return {
    name,
    ...questions[name],
    state: says === isDoubtIf ? 'doubt' : 'answered',
    answer: `${checkSays[name][says]}: ${by}, ${formatDay(on)}`,
    note,
  };
}

function consentsOf({ consents, consentsCheck }: Response): Check {
  const check = answered('consents', consentsCheck, 'no');
  const missing = consents.filter(({ on }) => on === null).map(({ party }) => party);
  if (missing.length === 0) return check;
  const waits = texts.notYet({ missing: missing.join(', ') });
  return {
    ...check,
    state: check.state === 'open' ? 'open' : 'doubt',
    answer: [check.answer, waits].filter(Boolean).join('. '),
  };
}

/** Another person's count next to the program's; one made for another date of the letter leaves the question open. */
export function secondCountCheck({ secondCount }: Response, due: IsoDate | null, first: FirstCount): Check {
  const asked = { name: 'second-count', ...questions['second-count'], note: '' } as const;
  if (secondCount === null) return { ...asked, state: 'open', answer: '' };
  const { by, on, got } = secondCount;
  if (!isOfDayZero(secondCount, first)) {
    const counted = texts.got({ by, on: formatDay(on), got: formatDay(got) });
    return {
      ...asked,
      state: 'open',
      answer: texts.beforeTheLetterS({ counted }),
    };
  }
  if (isFirstCounter(by, first)) {
    const counted = texts.got({ by, on: formatDay(on), got: formatDay(got) });
    return {
      ...asked,
      state: 'doubt',
      answer: texts.butAlsoEnteredThe({ counted }),
    };
  }
  const agrees = got === due;
  const verdict = agrees
    ? `agrees: ${formatDay(got)}`
    : texts.gotCountAgainTogether({
        got: formatDay(got),
        more: due === null ? '' : texts.ourCountGives({ due: formatDay(due) }),
      });
  return { ...asked, state: agrees ? 'answered' : 'doubt', answer: `${by}, ${formatDay(on)}, ${verdict}` };
}

/**
 * The open questions of a reply, in the order they are asked. `due` is what the rule's count gives, null when nothing is
 * counted; `first` is the count that the second one is held against.
 */
export function checksOf(response: Response, due: IsoDate | null, first: FirstCount): readonly Check[] {
  return [
    consentsOf(response),
    answered('consistency', response.consistencyCheck, 'no'),
    // Not accepting a condition is an answer like another.
    answered('conditions', response.conditionsCheck, null),
    answered('counsel', response.counselCheck, 'no'),
    secondCountCheck(response, due, first),
  ];
}

/** The words of one question. */
export function checkQuestion(name: Check['name']): string {
  return questions[name].question;
}
