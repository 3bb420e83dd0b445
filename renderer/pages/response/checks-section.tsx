import { useState } from 'react';
import type { Check } from '../../../shared/response/checks';
import type { ResponseFacts } from '../../../shared/response/response-facts';
import { responsePartWords } from '../../../shared/words/response-part-words';
import { Badge } from '../../parts/badge';
import { Button } from '../../parts/button';
import { Verbatim } from '../../parts/verbatim';
import { Worded } from '../../parts/worded';
import { useCanWrite } from '../../state/use-open-register';
import { RecordSection } from '../../views/record/record-parts';
import { CheckForm } from './check-form';
import { ConsentList } from './consent-list';
import { SecondCountForm } from './second-count-form';
import './questions.css';

const stateBadges = () =>
  ({
    open: { words: responsePartWords.open, tone: 'plain' },
    answered: { words: responsePartWords.answered, tone: 'green' },
    doubt: { words: responsePartWords.lookAgain, tone: 'amber' },
  }) as const;

/** Questions to settle before anything goes, with what a person answered. The program answers none of them. */
export function ChecksSection({ facts }: { readonly facts: ResponseFacts }) {
  const { checks, response } = facts;
  const [asking, setAsking] = useState<Check['name'] | null>(null);
  const close = () => setAsking(null);
  const open = checks.filter(({ state }) => state !== 'answered').length;
  return (
    <RecordSection
      title={open === 0 ? responsePartWords.checklist : responsePartWords.checklistOpen({ count: open })}
    >
      <ul className="questions">
        {checks.map((check) => (
          <QuestionItem key={check.name} check={check} onAnswer={() => setAsking(check.name)}>
            {check.name === 'consents' && <ConsentList facts={facts} />}
          </QuestionItem>
        ))}
      </ul>
      {asking === 'second-count' && (
        <SecondCountForm response={response} letter={facts.letter} onClose={close} />
      )}
      {asking !== null && asking !== 'second-count' && (
        <CheckForm response={response} name={asking} onClose={close} />
      )}
    </RecordSection>
  );
}

function QuestionItem(props: {
  readonly check: Check;
  readonly onAnswer: () => void;
  readonly children: React.ReactNode;
}) {
  const { question, citation, state, answer, note } = props.check;
  const canWrite = useCanWrite();
  const { words, tone } = stateBadges()[state];
  return (
    <li className="question" aria-label={question}>
      <div className="stack">
        <div>
          <strong>{question}</strong> <span className="small muted">{citation}</span>
        </div>
        {answer !== '' && <div dir="auto">{answer}</div>}
        {note !== '' && <Verbatim text={note} />}
        {props.children}
      </div>
      <div className="row">
        <Badge tone={tone}>{words}</Badge>
        <Button isDisabled={!canWrite} onPress={props.onAnswer}>
          <Worded
            say={state === 'open' ? responsePartWords.answer : responsePartWords.change}
            with={{ point: <span className="unseen">{question}</span> }}
          />
        </Button>
      </div>
    </li>
  );
}
