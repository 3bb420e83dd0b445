import { type Agency, agencies } from './agency';
import { inList, type TitleOf } from './count-terms';
import type { TableRule } from './law-table';
import { letterKindWords } from './letter-kinds';
import type { LifeAnswer } from './life';
import type { Rule } from './rule';
import type { Term } from './rule-terms';
import { stepKindLabels } from './step-kind-words';

type LetterKinds = LifeAnswer['letters'];
type StepKinds = readonly (keyof typeof stepKindLabels)[];

const letterList = (kinds: LetterKinds): string =>
  inList(
    kinds.map((kind) => letterKindWords[kind].label),
    'or',
  );
const stepList = (kinds: StepKinds): string =>
  inList(
    kinds.map((kind) => stepKindLabels[kind].label),
    'or',
  );

const named = (agency: Agency): string => (agency === 'other' ? 'other authorities' : agency);

function startsWords(startsFor: readonly Agency[], isOfStep: boolean): string {
  if (startsFor.length === agencies.length)
    return isOfStep ? 'Records of any agency, and steps that are about no record.' : 'Records of any agency.';
  return `Records of ${inList(startsFor.map(named), 'and')}. On others the rules of their own agency hold.`;
}

const printed = { expiresOn: 'a new expiry', replyExtendedTo: 'a longer time to reply' } as const;

function answerWords(
  { letters, ofLetters, prints, untilDueOf, afterDueOf, citation }: LifeAnswer,
  titleOf: TitleOf,
) {
  const limits = [
    letterList(letters),
    ...(prints === undefined ? [] : [`with ${printed[prints]}`]),
    ...(ofLetters === undefined ? [] : [`after ${letterList(ofLetters)}`]),
    ...(untilDueOf === undefined ? [] : [`dated no later than the day of “${titleOf(untilDueOf)}”`]),
    ...(afterDueOf === undefined ? [] : [`dated after the day of “${titleOf(afterDueOf)}”`]),
  ];
  return `${limits.join(', ')} (${citation})`;
}

function lettersWords(
  startsFor: readonly Agency[],
  answers: readonly LifeAnswer[],
  titleOf: TitleOf,
): string {
  const [only, ...more] = startsFor;
  const from = more.length === 0 && only !== undefined ? named(only) : 'the agency of the record';
  return `From ${from}: ${answers.map((each) => answerWords(each, titleOf)).join('; ')}.`;
}

const staysLate =
  ' It stays under Missed with the days it is late, until the agency answers or a person records how it ended.';

function completedWords({ kind, metBy = [], life }: Rule): string {
  if (kind === 'takes-effect' || life === undefined) return '';
  const alone = metBy.filter((each) => !life.metWhenNamedBy.includes(each));
  const confirmed = life.sentBy.length === 0 || alone.includes('receipt-confirmed');
  const whole = confirmed ? alone : [...alone, 'receipt-confirmed' as const];
  const byName =
    life.metWhenNamedBy.length === 0 ? '' : `${stepList(life.metWhenNamedBy)}, where the step names it.`;
  return [whole.length === 0 ? '' : `${stepList(whole)}.`, byName].filter(Boolean).join(' ');
}

/** What happens to a date after it was counted, term by term with its citation; nothing for a rule that does not say. */
export function lifeTerms(rule: TableRule, titleOf: TitleOf): readonly Term[] {
  if (!('ladder' in rule) || rule.life === undefined) return [];
  const { life } = rule;
  const { startsFor, sentBy, answers, confirmedBy = [], extendedBy, comesAgain, endedBy, late, keeps } = life;
  const cited = (said: { readonly says: string; readonly citation: string } | undefined, before = '') =>
    said === undefined ? '' : `${before}${said.says} (${said.citation})`;
  const terms: readonly (readonly [label: string, says: string])[] = [
    ['Starts for', startsWords(startsFor, rule.trigger.on === 'step')],
    [
      'Sent by',
      sentBy.length === 0 ? '' : `${stepList(sentBy)}. It then waits until its receipt is confirmed.`,
    ],
    ['Completed by', completedWords(rule)],
    ['Answered by', answers.length === 0 ? '' : lettersWords(startsFor, answers, titleOf)],
    ['Confirmed by', confirmedBy.length === 0 ? '' : lettersWords(startsFor, confirmedBy, titleOf)],
    ['Extended by', extendedBy === undefined ? '' : cited(extendedBy, `${letterList(extendedBy.letters)}. `)],
    ['Repeats', cited(comesAgain)],
    ['Ends with', endedBy === undefined ? '' : cited(endedBy, `${stepList(endedBy.steps)}. `)],
    ['If late', `${cited(late)}${rule.kind === 'act-by' ? staysLate : ''}`],
    ['Records', cited(keeps)],
  ];
  return terms.flatMap(([label, says]) => (says === '' ? [] : [{ label, says }]));
}
