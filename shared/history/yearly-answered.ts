import { inPieces, type Piece } from '../labels/sentence-pieces';
import type { RegisterSettings } from '../records/settings';
import type { Changes } from '../register/events';
import type { Register } from '../register/register';
import { ruleSetOf } from '../register/rules-in-force';
import { defineWords } from '../words/define-words';

const texts = defineWords('history/yearly-answered', {
  tookBackTheAnswer: 'Took back the answer to the yearly duty “{title}”.',
  saidThatTheYearly: 'Said that the yearly duty “{title}” does not apply.',
});

type Answers = RegisterSettings['yearlyAnswers'];

/** Which yearly duty an entry said does not apply, or whose answer it took back. */
export function yearlyAnswered(change: Changes[string], register: Register): readonly Piece[] {
  const [was, now] = [change.was as Answers | null, change.now as Answers];
  const without = (some: Answers, others: Answers) =>
    some.find(({ ruleId }) => !others.some((other) => other.ruleId === ruleId));
  const given = without(now, was ?? []);
  const { ruleId = '' } = given ?? without(was ?? [], now) ?? {};
  const title = { plain: ruleSetOf(register.settings).byId(ruleId)?.title ?? ruleId };
  return given === undefined
    ? inPieces(texts.tookBackTheAnswer, { title })
    : inPieces(texts.saidThatTheYearly, { title });
}
