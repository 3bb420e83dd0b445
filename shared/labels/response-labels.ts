import type {
  AppealPack,
  CheckAnswer,
  CheckName,
  PointAnswer,
  PointKind,
  Strategy,
} from '../records/response';
import { defineWords } from '../words/define-words';

/** The three ways to meet an intent to deny. */
export const strategyWords: Readonly<Record<Strategy, string>> = defineWords('labels/strategyWords', {
  answer: 'Answer the letter',
  narrow: 'Narrow the application',
  'ask-return': 'Ask for return without action',
});

/** What a point of the letter is. */
export const pointKindWords: Readonly<Record<PointKind, string>> = defineWords('labels/pointKindWords', {
  basis: 'Stated basis',
  consideration: 'Consideration',
  modification: 'Offered modification',
});

/** How a point is met. */
export const pointAnswerWords: Readonly<Record<PointAnswer, string>> = defineWords(
  'labels/pointAnswerWords',
  {
    rebut: 'Rebut',
    accept: 'Accept the modification',
    'new-evidence': 'New evidence',
  },
);

/** What a person answered to an open question. */
export const checkSaysWords: Readonly<Record<CheckAnswer['says'], string>> = defineWords(
  'labels/checkSaysWords',
  {
    yes: 'Yes',
    no: 'No',
    'does-not-arise': 'Does not arise',
  },
);

/** The same for each question, as its form offers them. */
export const checkSays: Readonly<Record<CheckName, Readonly<Record<CheckAnswer['says'], string>>>> = {
  consents: defineWords('labels/checkSays.consents', {
    yes: 'Yes, every one',
    no: 'No, not every one',
    'does-not-arise': 'No modification binds a foreign party',
  }),
  consistency: defineWords('labels/checkSays.consistency', {
    yes: 'Yes, it agrees',
    no: 'No, it differs',
    'does-not-arise': 'Does not arise',
  }),
  conditions: defineWords('labels/checkSays.conditions', {
    yes: 'Accepted',
    no: 'Not accepted',
    'does-not-arise': 'None were proposed',
  }),
  counsel: defineWords('labels/checkSays.counsel', {
    yes: 'Signed off',
    no: 'Not signed off',
    'does-not-arise': 'No counsel takes part',
  }),
};

/** Whether something is asked for together with the appeal. */
export const askedWords: Readonly<Record<NonNullable<AppealPack['hearing']>, string>> = defineWords(
  'labels/askedWords',
  {
    'with-it': 'asked for',
    without: 'not asked for',
  },
);
