import type { LetterKind } from '../law/letter-kinds';
import type { Rule } from '../law/rule';
import type { Deadline } from '../records/deadline';
import type { Register } from '../register/register';
import { defineWords } from '../words/define-words';

const texts = defineWords('docket/unanswered', {
  anApplicationLeftUnanswered: 'An application left unanswered may be returned without action.',
  withoutAnAnswerThe: 'Without an answer the application may be denied (15 CFR 750.6(b)).',
  whatFollowsWithoutAn: 'What follows without an answer is for the letter to say.',
  theAgencyAsksFor: 'The agency asks for an answer by then. {follows}',
});

const returned = texts.anApplicationLeftUnanswered;

/** What may follow when the date a letter prints for the answer passes without one. */
const unanswered: Partial<Record<LetterKind, string>> = {
  'intent-to-deny': texts.withoutAnAnswerThe,
  'request-for-information': returned,
  'hold-without-action': returned,
};

/** What the rule of a deadline means; of a date that a letter prints, what follows from that kind of letter. */
export function meaningOf(register: Register, deadline: Deadline, rule: Rule): string {
  const letter = register.letters.get(deadline.source.id);
  if (rule.trigger.on !== 'letter-own-date' || letter === undefined) return rule.meaning;
  const follows = unanswered[letter.kind] ?? texts.whatFollowsWithoutAn;
  return texts.theAgencyAsksFor({ follows });
}
