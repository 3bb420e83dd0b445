import type { AppealPack, CheckAnswer, PointAnswer, PointKind, Strategy } from '../records/response';

/** The three ways to meet an intent to deny. */
export const strategyWords: Readonly<Record<Strategy, string>> = {
  answer: 'Answer the letter',
  narrow: 'Narrow the application',
  'ask-return': 'Ask for return without action',
};

/** What a point of the letter is. */
export const pointKindWords: Readonly<Record<PointKind, string>> = {
  basis: 'Stated basis',
  consideration: 'Consideration',
  modification: 'Offered modification',
};

/** How a point is met. */
export const pointAnswerWords: Readonly<Record<PointAnswer, string>> = {
  rebut: 'Rebut',
  accept: 'Accept the modification',
  'new-evidence': 'New evidence',
};

/** What a person answered to an open question. */
export const checkSaysWords: Readonly<Record<CheckAnswer['says'], string>> = {
  yes: 'Yes',
  no: 'No',
  'does-not-arise': 'Does not arise',
};

/** Whether something is asked for together with the appeal. */
export const askedWords: Readonly<Record<NonNullable<AppealPack['hearing']>, string>> = {
  'with-it': 'asked for',
  without: 'not asked for',
};
